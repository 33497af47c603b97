import type { Choice } from '../classification/choices';
import type { Shapes } from '../drawing/shapes';
import { labelColour } from '../theme/label-colours';
import type { Json } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** A label that shapes can have; its colour is written #rrggbb. */
export interface Label extends Choice {
  readonly colour: string;
}

/** The keys of the first ten labels; those after them are found by typing, as letters are the tools' keys. */
const DIGITS = '1234567890';

/** The labels of a list of names, in the colours of the template as far as those reach. */
export function labelsOf(names: readonly string[], colours: readonly string[] = []): readonly Label[] {
  return names.map((name, index) => ({
    name,
    colour: colours[index] ?? labelColour(index),
    shortcut: DIGITS[index],
  }));
}

/** Reads `label-colors`: a list of colours written #rrggbb or #rgb, one for each label. */
export function readColours(value: Json, place: AttributePlace): Reading<readonly string[]> {
  if (!Array.isArray(value)) {
    return failure(place, 'The value is not a list.', "Write a list such as ['#2ca02c', '#1f77b4'].");
  }
  const colours: string[] = [];
  for (const [index, entry] of (value as readonly Json[]).entries()) {
    const written =
      typeof entry === 'string' ? /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(entry.trim())?.[1] : undefined;
    if (written === undefined) {
      return failure(
        place,
        `Entry ${index + 1} of the list is no colour.`,
        'Write each colour in hexadecimal digits, such as #1f77b4.',
      );
    }
    colours.push(`#${written.length === 3 ? written.replace(/./g, '$&$&') : written}`.toLowerCase());
  }
  return success(colours);
}

/** The labels with how many shapes have each of them. */
export function counted(labels: readonly Label[], shapes: Shapes): readonly Label[] {
  const counts = new Map<string, number>();
  for (const { label } of shapes.list) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return labels.map((label) => ({ ...label, count: counts.get(label.name) ?? 0 }));
}
