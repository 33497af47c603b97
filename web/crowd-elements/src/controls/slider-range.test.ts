import { describe, expect, test } from 'vitest';
import { fractionOf, rangeOf, snapped } from './slider-range';

describe('rangeOf', () => {
  test.each([
    [1, 10, 1, { min: 1, max: 10, step: 1 }],
    [null, null, null, { min: 0, max: 100, step: 1 }],
    [5, 1, -2, { min: 5, max: 5, step: 1 }],
    [Number.NaN, 3, 0.5, { min: 0, max: 3, step: 0.5 }],
  ])('%s to %s by %s', (min, max, step, expected) => {
    expect(rangeOf(min, max, step)).toEqual(expected);
  });
});

describe('snapped', () => {
  test.each([
    [4.4, rangeOf(1, 10, 1), 4],
    [-3, rangeOf(1, 10, 1), 1],
    [99, rangeOf(1, 10, 1), 10],
    [10, rangeOf(0, 10, 4), 8],
    [0.31, rangeOf(0, 1, 0.1), 0.3],
  ])('%s', (value, range, expected) => {
    expect(snapped(value, range)).toBe(expected);
  });
});

test('fractionOf', () => {
  expect(fractionOf(5, rangeOf(0, 10, 1))).toBe(0.5);
  expect(fractionOf(5, rangeOf(5, 5, 1))).toBe(0);
  expect(fractionOf(50, rangeOf(0, 10, 1))).toBe(1);
});
