import type { Size } from '../geometry/point';
import { pngOf } from '../png/mask-png';
import type { Painting } from '../raster/painting';
import type { Segment } from '../raster/segment';
import { rgbOf } from '../raster-layer/mask-look';
import type { Json, JsonObject } from '../values/json';
import { isJsonObject, property } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** How an answer says what its colours stand for: one colour for each label, or one for each of several objects. */
export type LegendKind = 'labelMappings' | 'instances';

/** A colour of a mask's picture, written #rrggbb, and the label that it stands for. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
}

/** A mask as a template or an earlier answer gives it: a picture, and what its colours stand for. */
export interface GivenMask {
  /** Address of the picture; a `data:` one where it came with an answer. */
  readonly src: string;
  readonly legend: readonly LegendEntry[];
}

const PNG_DATA = 'data:image/png;base64,';

/** What a painting contributes to the answer. Only segments that have a pixel are in it. */
export function maskAnswer(
  { mask, segments }: Pick<Painting, 'mask' | 'segments'>,
  kind: LegendKind,
  image: Size,
  initialValueModified: boolean | undefined,
): JsonObject {
  const areas = mask.areas();
  const used = segments.filter(({ value }) => areas.has(value));
  return {
    inputImageProperties: { height: image.height, width: image.width },
    [kind]: kind === 'instances' ? used.map(instance) : Object.fromEntries(used.map(mapping)),
    labeledImage: { pngImageData: pictureOf(mask, used) },
    ...(initialValueModified !== undefined && { initialValueModified }),
  };
}

function instance({ colour, label }: Segment): JsonObject {
  return { color: colour, label };
}

function mapping({ colour, label }: Segment): [string, JsonObject] {
  return [label, { color: colour }];
}

/** The mask as a PNG file in base64. */
function pictureOf(mask: Painting['mask'], segments: readonly Segment[]): string {
  const colours = new Map(segments.map(({ value, colour }) => [value, rgbOf(colour)]));
  const png = pngOf(mask, (value) => colours.get(value));
  const parts: string[] = [];
  // As many bytes at a time as an argument list holds.
  for (let at = 0; at < png.length; at += 0x8000) {
    parts.push(String.fromCharCode(...png.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}

/** Reads what `maskAnswer` has given; undefined for no answer. */
export function readMaskAnswer(value: Json | undefined, kind: LegendKind): GivenMask | undefined {
  const data = property(property(value, 'labeledImage'), 'pngImageData');
  return typeof data === 'string' ? { src: PNG_DATA + data, legend: legendOf(value, kind) ?? [] } : undefined;
}

/**
 * Reads the `initial-value` of a template: the address of a picture, and what its colours stand for. An answer of the
 * element will do as well.
 */
export function readInitialMask(value: Json, place: AttributePlace, kind: LegendKind): Reading<GivenMask> {
  const answer = readMaskAnswer(value, kind);
  if (answer !== undefined) {
    return success(answer);
  }
  const src = property(value, 'src');
  if (typeof src !== 'string' || src === '') {
    return failure(place, 'The value has no "src".', 'Give it the address of the picture with the labels.');
  }
  const legend = legendOf(value, kind);
  return legend === undefined
    ? failure(
        place,
        `The value has no "${kind}" with a colour for each label.`,
        kind === 'instances'
          ? "Write instances: [{color: '#1f77b4', label: 'Bird'}]."
          : "Write labelMappings: {Bird: {color: '#1f77b4'}}.",
      )
    : success({ src, legend });
}

/** Undefined where a colour is missing. */
function legendOf(value: Json | undefined, kind: LegendKind): readonly LegendEntry[] | undefined {
  const given = property(value, kind);
  const entries: readonly (readonly [Json | undefined, Json])[] = Array.isArray(given)
    ? (given as readonly Json[]).map((entry) => [property(entry, 'label'), entry] as const)
    : isJsonObject(given)
      ? Object.entries(given)
      : [];
  const legend: LegendEntry[] = [];
  for (const [label, entry] of entries) {
    const colour = property(entry, 'color');
    if (typeof label !== 'string' || typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) {
      return undefined;
    }
    legend.push({ label, colour: colour.toLowerCase() });
  }
  return given === undefined ? undefined : legend;
}
