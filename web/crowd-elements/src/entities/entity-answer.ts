import type { CodePoints } from '../passage/code-points';
import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';
import type { Entity } from './entity';
import { inOrder } from './entity';

/** The answer of the element; offsets count Unicode code points, and `endOffset` is exclusive. */
export function entitiesAnswer(entities: readonly Entity[], places: CodePoints): JsonObject {
  return {
    entities: entities.map(({ label, start, end }) => ({
      endOffset: places.fromUnits(end),
      label,
      startOffset: places.fromUnits(start),
    })),
  };
}

/**
 * The entities of an answer, or of the attribute `initial-value`: a list, or an object that has it under `entities`.
 * What is no entity within the text is left out. They are numbered from `firstId`.
 */
export function readEntities(
  value: Json | undefined,
  places: CodePoints,
  length: number,
  firstId: number,
): readonly Entity[] {
  const list = property(value, 'entities') ?? value;
  if (!Array.isArray(list)) {
    return [];
  }
  const entities: Entity[] = [];
  for (const entry of list as readonly Json[]) {
    const label = property(entry, 'label');
    const [from, to] = ['startOffset', 'endOffset'].map((key) => Number(property(entry, key)));
    if (typeof label !== 'string' || !isOffset(from) || !isOffset(to)) {
      continue;
    }
    const [start, end] = [places.toUnits(from), Math.min(places.toUnits(to), length)];
    if (start < end) {
      entities.push({ id: firstId + entities.length, label, start, end });
    }
  }
  return inOrder(entities);
}

function isOffset(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}
