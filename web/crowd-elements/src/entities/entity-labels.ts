import { labelColour } from '../theme/label-colours';
import type { Json } from '../values/json';
import { property } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** A label that parts of a text are given. */
export interface EntityLabel {
  /** As it stands in the answer. */
  readonly label: string;
  /** Three or four characters that stand above the text. */
  readonly short: string;
  /** As it stands in the list of labels. */
  readonly full: string;
  /** A CSS colour, different for each of the first labels. */
  readonly colour: string;
}

/**
 * The attribute `labels`: objects with `label`, `shortDisplayName` and `fullDisplayName`, of which both names default
 * to the label, or plain texts. `longDisplayName`, which templates use, is read as `fullDisplayName`.
 */
export function readEntityLabels(value: Json, place: AttributePlace): Reading<readonly EntityLabel[]> {
  if (!Array.isArray(value)) {
    return failure(place, 'The value is not a list.', "Write a list such as [{label: 'person'}].");
  }
  const labels = new Map<string, EntityLabel>();
  for (const [index, entry] of (value as readonly Json[]).entries()) {
    const label = textOf(property(entry, 'label') ?? entry);
    if (label === undefined) {
      return failure(place, `Entry ${index + 1} of the list has no label.`, "Write {label: 'person'}.");
    }
    if (!labels.has(label)) {
      const full = textOf(property(entry, 'fullDisplayName')) ?? textOf(property(entry, 'longDisplayName'));
      labels.set(label, {
        label,
        short: textOf(property(entry, 'shortDisplayName')) ?? label,
        full: full ?? label,
        colour: labelColour(labels.size),
      });
    }
  }
  return labels.size === 0
    ? failure(place, 'The list is empty.', 'Name at least one label.')
    : success([...labels.values()]);
}

function textOf(value: Json | undefined): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
}
