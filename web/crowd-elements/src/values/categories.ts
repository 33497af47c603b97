import type { Json } from './json';
import { property } from './json';
import { failure, success } from './reading';
import type { AttributePlace, Reading } from './reading';

/** One class: its name, and what the template gave for it. */
export interface Category {
  readonly name: string;
  readonly given: Json;
}

/**
 * The classes of a classifier: a list of texts, or of objects with a `label` or `name`. Numbers and booleans become
 * text, because a label file may hold them bare. Repeated names count once.
 */
export function readCategories(value: Json, place: AttributePlace): Reading<readonly Category[]> {
  if (!Array.isArray(value)) {
    return failure(place, 'The value is not a list.', 'Write a list such as ["cat", "dog"].');
  }
  const categories = new Map<string, Category>();
  for (const [index, given] of (value as readonly Json[]).entries()) {
    const name = textOf(property(given, 'label') ?? property(given, 'name') ?? given);
    if (name === undefined) {
      return failure(
        place,
        `Entry ${index + 1} of the list is no text.`,
        'Make every entry a text in quotes.',
      );
    }
    if (!categories.has(name)) {
      categories.set(name, { name, given });
    }
  }
  if (categories.size === 0) {
    return failure(place, 'The list is empty.', 'Name at least one category.');
  }
  return success([...categories.values()]);
}

/** The class that excludes all others: `{ text: 'None' }`, or the text alone. */
export function readExclusion(value: Json, place: AttributePlace): Reading<string> {
  const name = textOf(property(value, 'text') ?? value);
  return name === undefined
    ? failure(place, 'The value has no text.', "Write { text: 'None of the above' }.")
    : success(name);
}

function textOf(value: Json): string | undefined {
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return text === '' ? undefined : text;
}
