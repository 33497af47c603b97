import type { CodePoints } from '../passage/code-points';
import type { TextRange } from '../passage/text-steps';
import type { Json } from '../values/json';
import { property } from '../values/json';

/** A question about a passage, its answer, and where the passage says so, in UTF-16 units. */
export interface Pair {
  /** Tells it from the others for as long as the page lives. */
  readonly id: number;
  readonly question: string;
  readonly answer: string;
  readonly tags: readonly string[];
  readonly references: readonly TextRange[];
}

/** How many words a text must and may have; undefined sets no limit. */
export interface WordLimits {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** What a template asks of the pairs. */
export interface PairRules {
  readonly minPairs: number | undefined;
  readonly maxPairs: number | undefined;
  readonly question: WordLimits;
  readonly answer: WordLimits;
}

/** A rule that is broken; `pair` counts from 0 and is missing where the number of pairs is meant. */
export interface PairProblem {
  readonly kind:
    'pairsNeeded' | 'pairsTooMany' | 'questionMissing' | 'answerMissing' | 'tooFewWords' | 'tooManyWords';
  readonly pair?: number;
  readonly field?: 'question' | 'answer';
  readonly count: number;
}

export function emptyPair(id: number): Pair {
  return { id, question: '', answer: '', tags: [], references: [] };
}

/** The words of a text, as parted by white space. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Nothing was written, chosen or linked. */
export function isBlank({ question, answer, tags, references }: Pair): boolean {
  return question.trim() === '' && answer.trim() === '' && tags.length === 0 && references.length === 0;
}

/** The first rule that is broken. Blank pairs do not count. */
export function pairProblem(pairs: readonly Pair[], rules: PairRules): PairProblem | undefined {
  const written = pairs.map((pair, index) => ({ pair, index })).filter(({ pair }) => !isBlank(pair));
  for (const { pair, index } of written) {
    for (const field of ['question', 'answer'] as const) {
      const words = wordsIn(pair[field]);
      const { min, max } = rules[field];
      if (words === 0) {
        return { kind: `${field}Missing`, pair: index, field, count: 0 };
      }
      if (min !== undefined && words < min) {
        return { kind: 'tooFewWords', pair: index, field, count: min };
      }
      if (max !== undefined && words > max) {
        return { kind: 'tooManyWords', pair: index, field, count: max };
      }
    }
  }
  const { minPairs, maxPairs } = rules;
  if (minPairs !== undefined && written.length < minPairs) {
    const blank = pairs.findIndex(isBlank);
    return { kind: 'pairsNeeded', count: minPairs, ...(blank >= 0 && { pair: blank, field: 'question' }) };
  }
  return maxPairs !== undefined && written.length > maxPairs
    ? { kind: 'pairsTooMany', count: maxPairs }
    : undefined;
}

/**
 * The answer: `{"questionAnswerPairs": [{"question", "answer", "questionTags", "textReferences"}]}`. A reference holds
 * the text itself and its offsets in Unicode code points, `endOffset` exclusive. Without a reference the question is
 * about the whole passage. Undefined where nothing is written.
 */
export function pairsAnswer(pairs: readonly Pair[], text: string, places: CodePoints): Json | undefined {
  const written = pairs.filter((pair) => !isBlank(pair));
  return written.length === 0
    ? undefined
    : {
        questionAnswerPairs: written.map(({ question, answer, tags, references }) => ({
          question: question.trim(),
          answer: answer.trim(),
          questionTags: tags,
          textReferences: references.map(({ start, end }) => ({
            startOffset: places.fromUnits(start),
            endOffset: places.fromUnits(end),
            text: text.slice(start, end),
          })),
        })),
      };
}

/** Reads an answer or a draft; pairs are numbered from `firstId`. */
export function readPairs(
  value: Json | undefined,
  places: CodePoints,
  length: number,
  firstId: number,
): readonly Pair[] {
  const list = property(value, 'questionAnswerPairs');
  return listOf(list).map((entry, index) => ({
    id: firstId + index,
    question: textOf(property(entry, 'question')),
    answer: textOf(property(entry, 'answer')),
    tags: listOf(property(entry, 'questionTags')).map(textOf).filter(Boolean),
    references: listOf(property(entry, 'textReferences'))
      .map((reference) => ({
        start: places.toUnits(Number(property(reference, 'startOffset'))),
        end: Math.min(length, places.toUnits(Number(property(reference, 'endOffset')))),
      }))
      .filter(({ start, end }) => start >= 0 && start < end),
  }));
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
