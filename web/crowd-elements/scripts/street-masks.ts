import { pngOf } from '../src/png/mask-png';
import { brushed } from '../src/raster/brush';
import { Mask } from '../src/raster/mask';
import { polygonSpans } from '../src/raster/polygon-fill';
import type { Spans } from '../src/raster/spans';
import { Stroke } from '../src/raster/stroke';

/** The demo's street, in pixels. */
const STREET = { width: 1600, height: 1067 };

type Place = readonly [x: number, y: number];

const outline = (...flat: readonly number[]): Spans =>
  polygonSpans(
    flat.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: flat[index + 1] ?? 0 }] : [])),
    STREET,
  );
const disc = ([x, y]: Place, diameter: number): Spans => brushed({ x, y }, { x, y }, diameter, STREET);
const tree = (x: number): readonly Spans[] => [
  disc([x, 465], 122),
  disc([x - 50, 508], 106),
  disc([x + 52, 508], 106),
  outline(x - 10, 540, x + 10, 540, x + 10, 646, x - 10, 646),
];
const car = (left: number, top: number, scale: number): readonly Spans[] => [
  outline(
    ...[0, 75, 32, 52, 77, 45, 117, 10, 162, 0, 212, 8, 257, 45, 302, 55, 315, 100, 302, 112, 15, 112].map(
      (value, index) => (index % 2 === 0 ? left : top) + value * scale,
    ),
  ),
  disc([left + 72 * scale, top + 105 * scale], 56 * scale),
  disc([left + 240 * scale, top + 105 * scale], 56 * scale),
];
const person = (x: number, top: number, height: number): readonly Spans[] => [
  disc([x, top + height * 0.1], height * 0.2),
  brushed({ x, y: top + height * 0.36 }, { x, y: top + height * 0.84 }, height * 0.22, STREET),
];

const SEGMENTS: readonly { readonly label: string; readonly spans: readonly Spans[] }[] = [
  { label: 'Road', spans: [outline(0, 655, 1600, 655, 1600, 1067, 0, 1067)] },
  { label: 'Tree', spans: tree(150) },
  { label: 'Tree', spans: tree(720) },
  { label: 'Tree', spans: tree(1482) },
  { label: 'Vehicle', spans: car(213, 690, 1) },
  { label: 'Vehicle', spans: car(1012, 676, 0.9) },
  { label: 'Vehicle', spans: car(622, 880, 1.28) },
  { label: 'Vehicle', spans: car(1190, 902, 1.17) },
  { label: 'Person', spans: person(420, 495, 148) },
  { label: 'Person', spans: person(505, 505, 140) },
  { label: 'Person', spans: person(1120, 492, 150) },
  { label: 'Person', spans: person(1010, 680, 222) },
];

const COLOURS: Readonly<Record<string, number>> = {
  Vehicle: 0x2ca02c,
  Tree: 0x1f77b4,
  Road: 0xff7f0e,
  Person: 0xd62728,
};
const OBJECT_COLOURS = [0x2ca02c, 0x1f77b4, 0xff7f0e, 0xd62728, 0x2acf59, 0xf28333, 0x8c6bd6, 0x17becf];

const written = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

function picture(colours: readonly number[], segments: typeof SEGMENTS): object {
  const stroke = new Stroke(Mask.empty(STREET));
  for (const [index, { spans }] of segments.entries()) {
    spans.forEach((part) => stroke.fill(part, index + 1));
  }
  const png = pngOf(stroke.finish().mask, (value) => colours[value - 1]);
  return {
    inputImageProperties: { height: STREET.height, width: STREET.width },
    labeledImage: { pngImageData: Buffer.from(png).toString('base64') },
  };
}

function objects(): object {
  const segments = SEGMENTS.filter(({ label }) => label !== 'Road').slice(0, 8);
  return {
    ...picture(OBJECT_COLOURS, segments),
    instances: segments.map(({ label }, index) => ({ color: written(OBJECT_COLOURS[index] ?? 0), label })),
  };
}

function labels(): object {
  return {
    ...picture(
      SEGMENTS.map(({ label }) => COLOURS[label] ?? 0),
      SEGMENTS,
    ),
    labelMappings: Object.fromEntries(
      Object.entries(COLOURS).map(([label, colour]) => [label, { color: written(colour) }]),
    ),
  };
}

/** What a good worker has painted on the demo's street, by demo page: answers for drafts. */
export const STREET_MASKS: ReadonlyMap<string, object> = new Map<string, object>([
  ['semantic-segmentation', { 'crowd-semantic-segmentation': labels() }],
  ['instance-segmentation', { annotatedResult: objects() }],
]);
