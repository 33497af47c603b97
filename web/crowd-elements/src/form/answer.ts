import { isJsonObject } from '../values/json';
import type { Json, JsonObject } from '../values/json';

/**
 * One answer of the contributions, in their order. Where several elements share a name, objects are merged into one
 * (two `crowd-checkbox name="a"` become `{"a":{"x":true,"y":false}}`); of other values the last one stands.
 */
export function answerOf(contributions: readonly JsonObject[]): JsonObject {
  const answer = new Map<string, Json>();
  for (const [name, value] of contributions.flatMap((contribution) => Object.entries(contribution))) {
    const earlier = answer.get(name);
    answer.set(name, isJsonObject(earlier) && isJsonObject(value) ? { ...earlier, ...value } : value);
  }
  return Object.fromEntries(answer);
}
