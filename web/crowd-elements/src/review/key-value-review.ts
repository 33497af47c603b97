import type { Json } from '../values/json';
import { property } from '../values/json';
import type { FoundPair, WantedKey } from './key-value-blocks';

/** What a worker says about one pair. */
export interface Judgement {
  /** It is a key and its value; of a key that was looked for: the document has it. */
  readonly valid: boolean;
  readonly key: string;
  readonly value: string;
  /** The document has the key, and no value for it. */
  readonly blank: boolean;
}

/** A pair under review: one that a service found, or a key that the worker looks for. */
export interface ReviewedPair {
  readonly found: FoundPair | undefined;
  readonly given: Judgement;
  readonly judgement: Judgement;
}

const BLOCK_TYPE = 'KEY_VALUE_SET';

/** The review as it begins: what was found counts as right, until the worker says otherwise. */
export function startReview(
  found: readonly FoundPair[],
  missing: readonly WantedKey[],
): readonly ReviewedPair[] {
  const pairs = found.map((pair) => ({
    found: pair,
    given: { valid: true, key: pair.key, value: pair.value, blank: false },
  }));
  const wanted = missing.map(({ name }) => ({
    found: undefined,
    given: { valid: true, key: name, value: '', blank: false },
  }));
  return [...pairs, ...wanted].map((pair) => ({ ...pair, judgement: pair.given }));
}

/** The first pair that nothing, or not enough, is said about; -1 for none. */
export function unfinished(pairs: readonly ReviewedPair[]): number {
  return pairs.findIndex(({ judgement: { valid, value, blank } }) => valid && !blank && value.trim() === '');
}

/**
 * The blocks of the answer: of each pair that holds, the key's block and its value's, with the texts as the worker
 * left them. A pair that is none, and a key that the document does not have, are left out.
 */
export function reviewAnswer(pairs: readonly ReviewedPair[]): Json {
  return {
    blocks: pairs.flatMap(({ found, judgement }, index) => {
      if (!judgement.valid || (found === undefined && judgement.value.trim() === '' && !judgement.blank)) {
        return [];
      }
      const id = found?.keyId ?? wantedId(judgement.key);
      const valueId = found?.valueId ?? `${id === '' ? `key-${index + 1}` : id}-value`;
      const relationships =
        found?.valueId === undefined
          ? [...(found?.relationships ?? []), { type: 'VALUE', ids: [valueId] }]
          : found.relationships;
      return [
        { blockType: BLOCK_TYPE, id, relationships, entityTypes: ['KEY'], text: judgement.key },
        {
          blockType: BLOCK_TYPE,
          id: valueId,
          relationships: [],
          entityTypes: ['VALUE'],
          text: judgement.blank ? '' : judgement.value,
        },
      ];
    }),
  };
}

/** Takes the texts of an answer or a draft back into a review that has begun. */
export function restoreReview(
  pairs: readonly ReviewedPair[],
  answer: Json | undefined,
): readonly ReviewedPair[] {
  const blocks = property(answer, 'blocks');
  if (!Array.isArray(blocks)) {
    return pairs.map((pair) => ({ ...pair, judgement: pair.given }));
  }
  const texts = new Map(
    (blocks as readonly Json[]).map((block) => [property(block, 'id'), property(block, 'text')] as const),
  );
  return pairs.map((pair) => {
    const id = pair.found?.keyId ?? wantedId(pair.given.key);
    const key = texts.get(id);
    if (typeof key !== 'string') {
      // A key that was looked for and is not in the answer may just not have been looked for yet.
      return { ...pair, judgement: { ...pair.given, valid: pair.found === undefined } };
    }
    const value = texts.get(pair.found?.valueId ?? `${id}-value`);
    const text = typeof value === 'string' ? value : '';
    return { ...pair, judgement: { valid: true, key, value: text, blank: text === '' } };
  });
}

function wantedId(key: string): string {
  return `wanted-${key}`;
}
