import { labelColour } from '../theme/label-colours';
import type { Json } from '../values/json';
import { isJsonObject, property } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** A box in pixels of the image. */
export interface Box {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A label and the CSS colour that it is drawn in. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
}

/** Earlier annotations to show over an image. */
export interface Overlay {
  readonly boxes: readonly Box[];
  /** The address of a picture with one coloured region per label, of the image's size. */
  readonly mask: string | undefined;
  readonly legend: readonly LegendEntry[];
}

const KINDS = 'boundingBox, semanticSegmentation or instanceSegmentation';

/** Reads the `overlay` attribute: one key that names the task type, and under it labels and data. */
export function readOverlay(value: Json, place: AttributePlace): Reading<Overlay> {
  const boxes = property(value, 'boundingBox');
  if (boxes !== undefined) {
    return readBoxes(boxes, place);
  }
  const semantic = property(value, 'semanticSegmentation');
  if (semantic !== undefined) {
    const mappings = property(semantic, 'labelMappings');
    return readMask(semantic, isJsonObject(mappings) ? Object.entries(mappings) : [], place);
  }
  const instances = property(value, 'instanceSegmentation');
  if (instances !== undefined) {
    const list = property(instances, 'instances');
    const entries = Array.isArray(list) ? (list as readonly Json[]) : [];
    return readMask(
      instances,
      entries.map((entry) => [String(property(entry, 'label') ?? ''), entry]),
      place,
    );
  }
  return failure(place, 'The value has no task type that can be shown.', `Give it the key ${KINDS}.`);
}

function readBoxes(value: Json, place: AttributePlace): Reading<Overlay> {
  const list = property(value, 'value');
  if (!Array.isArray(list)) {
    return failure(
      place,
      'boundingBox has no list "value".',
      'Write {boundingBox: {labels: […], value: […]}}.',
    );
  }
  const boxes: Box[] = [];
  for (const [index, entry] of (list as readonly Json[]).entries()) {
    const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((key) =>
      Number(property(entry, key)),
    );
    const box = { label: String(property(entry, 'label') ?? ''), left, top, width, height } as Box;
    if (![box.left, box.top, box.width, box.height].every(Number.isFinite)) {
      return failure(
        place,
        `Box ${index + 1} lacks a number.`,
        'Give every box left, top, width and height in pixels of the image.',
      );
    }
    boxes.push(box);
  }
  const declared = property(value, 'labels');
  const labels = new Set([
    ...(Array.isArray(declared) ? (declared as readonly Json[]).map(String) : []),
    ...boxes.map((box) => box.label),
  ]);
  const used = new Set(boxes.map((box) => box.label));
  const legend = [...labels]
    .map((label, index) => ({ label, colour: labelColour(index) }))
    .filter((entry) => used.has(entry.label));
  return success({ boxes, mask: undefined, legend });
}

function readMask(
  value: Json,
  entries: readonly (readonly [string, Json])[],
  place: AttributePlace,
): Reading<Overlay> {
  const mask = property(value, 'src');
  if (typeof mask !== 'string' || mask === '') {
    return failure(place, 'The segmentation has no "src".', 'Give it the address of its picture.');
  }
  const legend = entries.map(([label, entry]) => ({ label, colour: String(property(entry, 'color') ?? '') }));
  return success({ boxes: [], mask, legend });
}
