import { describe, expect, test } from 'vitest';
import { TextSteps, isRightToLeft, rangeOf, runsRightToLeft } from './text-steps';

describe('characters', () => {
  const steps = new TextSteps('a👨‍👩‍👧e\u0301가');

  test('next_isAfterTheWholeCharacter', () => {
    expect([0, 1, 9, 11, 12].map((place) => steps.next(place))).toEqual([1, 9, 11, 12, 12]);
  });

  test('previous_isBeforeTheWholeCharacter', () => {
    expect([0, 1, 9, 11, 12].map((place) => steps.previous(place))).toEqual([0, 0, 1, 9, 11]);
  });
});

describe('words', () => {
  const text = 'Dr. Kim, 서울에 산다.';
  const steps = new TextSteps(text);
  const word = (range: { start: number; end: number } | undefined) =>
    range && text.slice(range.start, range.end);

  test('nextWord_isItsEnd', () => {
    expect(steps.nextWord(0)).toBe(2);
    expect(steps.nextWord(2)).toBe(7);
    expect(steps.nextWord(text.length - 1)).toBe(text.length);
  });

  test('previousWord_isItsBeginning', () => {
    expect(steps.previousWord(7)).toBe(4);
    expect(steps.previousWord(4)).toBe(0);
    expect(steps.previousWord(0)).toBe(0);
  });

  test('wordAt_insideAndAtItsEnd', () => {
    expect(word(steps.wordAt(5))).toBe('Kim');
    expect(word(steps.wordAt(7))).toBe('Kim');
    expect(word(steps.wordAt(10))).toBe('서울에');
    expect(steps.wordAt(8)).toBeUndefined();
  });

  test('wordFrom_isTheOneAroundOrTheNext', () => {
    expect(word(steps.wordFrom(0))).toBe('Dr');
    expect(word(steps.wordFrom(2))).toBe('Kim');
    expect(word(steps.wordFrom(7))).toBe('서울에');
    expect(steps.wordFrom(text.length)).toBeUndefined();
  });
});

test('trimmed_leavesOutWhiteSpaceAtTheEnds', () => {
  const steps = new TextSteps('  one two \n ');

  expect(steps.trimmed({ start: 0, end: 11 })).toEqual({ start: 2, end: 9 });
  expect(steps.trimmed({ start: 9, end: 12 })).toEqual({ start: 12, end: 12 });
});

test('isRightToLeft_goesByTheParagraph', () => {
  const steps = new TextSteps('Latin\n«שלום» world\n123 مرحبا');

  expect([0, 6, 12, 24].map((place) => steps.isRightToLeft(place))).toEqual([false, true, true, true]);
  expect(isRightToLeft('a')).toBe(false);
});

test('rangeOf_goesEitherWay', () => {
  expect(rangeOf({ anchor: 7, focus: 3 })).toEqual({ start: 3, end: 7 });
});

test('runsRightToLeft_punctuationGoesWithItsNeighbours', () => {
  const text = 'גר 12. Go!';

  expect([...text].map((_, index) => runsRightToLeft(text, index))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});
