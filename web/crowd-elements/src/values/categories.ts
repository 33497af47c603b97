import type { Json } from './json';
import { property } from './json';
import { failure, success } from './reading';
import type { AttributePlace, Reading } from './reading';

/**
 * The class names of a classifier: a list of texts, or of objects with a `label`. Numbers and booleans become text,
 * because a label file may hold them bare. Repeated names count once.
 */
export function readCategories(value: Json, place: AttributePlace): Reading<readonly string[]> {
  if (!Array.isArray(value)) {
    return failure(place, 'The value is not a list.', 'Write a list such as ["cat", "dog"].');
  }
  const names: string[] = [];
  for (const [index, entry] of (value as readonly Json[]).entries()) {
    const name = nameOf(entry);
    if (name === undefined || name === '') {
      return failure(
        place,
        `Entry ${index + 1} of the list is no text.`,
        'Make every entry a text in quotes.',
      );
    }
    names.push(name);
  }
  if (names.length === 0) {
    return failure(place, 'The list is empty.', 'Name at least one category.');
  }
  return success([...new Set(names)]);
}

function nameOf(entry: Json): string | undefined {
  const name = property(entry, 'label') ?? entry;
  return typeof name === 'string' || typeof name === 'number' || typeof name === 'boolean'
    ? String(name)
    : undefined;
}
