import type { TextRange } from '../passage/text-steps';

/** A labeled part of a text. Places count UTF-16 units; `end` is exclusive and after `start`. */
export interface Entity extends TextRange {
  /** Tells it from the others for as long as the page lives. */
  readonly id: number;
  readonly label: string;
}

/** Entities in the order of the text; of those that begin together the longest comes first. */
export function inOrder(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
}

/** The entity with this range and label, if there is one. */
export function sameAs(
  entities: readonly Entity[],
  { start, end }: TextRange,
  label: string,
): Entity | undefined {
  return entities.find((entity) => entity.start === start && entity.end === end && entity.label === label);
}
