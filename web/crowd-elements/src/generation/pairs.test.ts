import { describe, expect, test } from 'vitest';
import { CodePoints } from '../passage/code-points';
import { emptyPair, isBlank, pairProblem, pairsAnswer, readPairs, wordsIn } from './pairs';
import type { Pair, PairRules } from './pairs';

const TEXT = '🌍 The Amazon lies in Brazil.';
const places = new CodePoints(TEXT);
const start = TEXT.indexOf('Brazil');
const pair: Pair = {
  id: 1,
  question: 'Where does it lie?',
  answer: 'In Brazil',
  tags: ['Where'],
  references: [{ start, end: start + 6 }],
};
const rules: PairRules = {
  minPairs: 1,
  maxPairs: 2,
  question: { min: 2, max: 5 },
  answer: { min: 1, max: 2 },
};

test.each([
  ['', 0],
  ['  one\ttwo\n three ', 3],
  ['아마존은 어디에 있는가?', 3],
])('wordsIn %j', (text, count) => {
  expect(wordsIn(text)).toBe(count);
});

describe('pairProblem', () => {
  test.each<[readonly Pair[], object | undefined]>([
    [[], { kind: 'pairsNeeded', count: 1 }],
    [[emptyPair(1)], { kind: 'pairsNeeded', count: 1, pair: 0, field: 'question' }],
    [[pair], undefined],
    [[pair, emptyPair(2)], undefined],
    [[pair, pair, pair], { kind: 'pairsTooMany', count: 2 }],
    [[{ ...pair, question: ' ' }], { kind: 'questionMissing', pair: 0, field: 'question', count: 0 }],
    [[pair, { ...pair, answer: '' }], { kind: 'answerMissing', pair: 1, field: 'answer', count: 0 }],
    [[{ ...pair, question: 'Where?' }], { kind: 'tooFewWords', pair: 0, field: 'question', count: 2 }],
    [[{ ...pair, answer: 'a b c' }], { kind: 'tooManyWords', pair: 0, field: 'answer', count: 2 }],
  ])('of %j', (pairs, expected) => {
    expect(pairProblem(pairs, rules)).toEqual(expected);
  });
});

test('answer_isReadBack_withCodePoints', () => {
  const answer = pairsAnswer([pair, emptyPair(2)], TEXT, places);

  expect(answer).toEqual({
    questionAnswerPairs: [
      {
        question: 'Where does it lie?',
        answer: 'In Brazil',
        questionTags: ['Where'],
        textReferences: [{ startOffset: start - 1, endOffset: start + 5, text: 'Brazil' }],
      },
    ],
  });
  expect(readPairs(answer, places, TEXT.length, 1)).toEqual([pair]);
  expect(pairsAnswer([emptyPair(1)], TEXT, places)).toBeUndefined();
});

test.each([undefined, {}, { questionAnswerPairs: 'x' }])('readPairs of %j is empty', (value) => {
  expect(readPairs(value, places, TEXT.length, 1)).toEqual([]);
});

test('readPairs_ofRubbish_isABlankPair', () => {
  const value = { questionAnswerPairs: [{ question: 5, textReferences: [{ startOffset: 'x' }, 7] }] };

  expect(readPairs(value, places, TEXT.length, 1).every(isBlank)).toBe(true);
});
