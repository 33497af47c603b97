import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';
import { failure, success } from '../values/reading';
import type { AttributePlace, Reading } from '../values/reading';

/** One respect in which responses are ranked. */
export interface Dimension {
  readonly name: string;
  /** Two responses may have the same rank. */
  readonly allowTie: boolean;
}

/** For each dimension the rank of each response; 1 is best, undefined not ranked yet. */
export type Rankings = readonly (readonly (number | undefined)[])[];

/** What keeps the ranks of a dimension from being complete. */
export type RankingProblem =
  | { readonly kind: 'missing'; readonly dimension: string; readonly response: number }
  | { readonly kind: 'twice'; readonly dimension: string; readonly rank: number; readonly response: number };

export function emptyRankings(dimensions: number, responses: number): Rankings {
  return Array.from({ length: dimensions }, () => Array.from({ length: responses }, () => undefined));
}

/**
 * Gives a response a rank. Where no two may have the same one, another response that had it gets the rank that is
 * given up in exchange, so that a ranking that is complete stays so.
 */
export function ranked(
  rankings: Rankings,
  dimensions: readonly Dimension[],
  dimension: number,
  response: number,
  rank: number,
): Rankings {
  return rankings.map((ranks, index) => {
    if (index !== dimension) {
      return ranks;
    }
    const swaps = dimensions[index]?.allowTie === false;
    return ranks.map((old, place) => {
      if (place === response) {
        return rank;
      }
      return swaps && old === rank ? ranks[response] : old;
    });
  });
}

/** The first thing that is missing; dimensions and then responses in their order, counted from 0. */
export function rankingProblem(
  rankings: Rankings,
  dimensions: readonly Dimension[],
): RankingProblem | undefined {
  for (const [index, { name, allowTie }] of dimensions.entries()) {
    const ranks = rankings[index] ?? [];
    const response = ranks.findIndex((rank) => rank === undefined);
    if (response >= 0) {
      return { kind: 'missing', dimension: name, response };
    }
    const again = ranks.findIndex((rank, place) => ranks.indexOf(rank) < place);
    if (!allowTie && again >= 0) {
      return { kind: 'twice', dimension: name, rank: ranks[again] ?? 0, response: again };
    }
  }
  return undefined;
}

/** The answer; a rank that is not given yet is null, as in a draft. Undefined where there is none at all. */
export function rankingsAnswer(rankings: Rankings, dimensions: readonly Dimension[]): JsonObject {
  if (rankings.every((ranks) => ranks.every((rank) => rank === undefined))) {
    return {};
  }
  return {
    ordinalRankingDimensions: dimensions.map(({ name }, index) => ({
      name,
      responseRankings: (rankings[index] ?? []).map((rank) => rank ?? null),
    })),
  };
}

/** Reads an answer or a draft. Dimensions go by their names; what does not fit is not ranked. */
export function readRankings(
  answer: JsonObject,
  dimensions: readonly Dimension[],
  responses: number,
): Rankings {
  const given = property(answer, 'ordinalRankingDimensions');
  const list = Array.isArray(given) ? (given as readonly Json[]) : [];
  return dimensions.map(({ name }) => {
    const ranks = property(
      list.find((entry) => property(entry, 'name') === name),
      'responseRankings',
    );
    return Array.from({ length: responses }, (_, index) => {
      const rank = Array.isArray(ranks) ? (ranks as readonly Json[])[index] : undefined;
      return Number.isInteger(rank) && Number(rank) >= 1 && Number(rank) <= responses
        ? Number(rank)
        : undefined;
    });
  });
}

/** The attribute `responses`: a list of texts. */
export function readResponses(value: Json, place: AttributePlace): Reading<readonly string[]> {
  if (!Array.isArray(value) || value.length === 0) {
    return failure(place, 'The value is not a list of texts.', 'Write a list such as ["first", "second"].');
  }
  const texts = (value as readonly Json[]).map((entry) => property(entry, 'text') ?? entry);
  return texts.every((text) => typeof text === 'string')
    ? success(texts)
    : failure(place, 'An entry of the list is no text.', 'Make every entry a text in quotes.');
}

/** The attribute `ordinal-ranking-dimensions`: a list of `{name, allowTie}`. */
export function readDimensions(value: Json, place: AttributePlace): Reading<readonly Dimension[]> {
  const mend = 'Write [{"name": "Clarity", "allowTie": true}].';
  if (!Array.isArray(value) || value.length === 0) {
    return failure(place, 'The value is not a list of dimensions.', mend);
  }
  const dimensions: Dimension[] = [];
  for (const entry of value as readonly Json[]) {
    const name = property(entry, 'name') ?? entry;
    if (typeof name !== 'string' || name === '') {
      return failure(place, `Dimension ${dimensions.length + 1} has no name.`, mend);
    }
    const allowTie = property(entry, 'allowTie');
    dimensions.push({ name, allowTie: allowTie === true || allowTie === 'true' });
  }
  return success(dimensions);
}
