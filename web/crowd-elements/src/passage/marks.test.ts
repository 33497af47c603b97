import { expect, test } from 'vitest';
import { lanesOf, markAt, spread } from './marks';
import type { Mark } from './marks';

const mark = (id: number, start: number, end: number): Mark => ({ id, start, end, colour: '#000', tag: 'x' });
const marks = [mark(1, 0, 10), mark(2, 0, 4), mark(3, 2, 6), mark(4, 4, 5), mark(5, 10, 12)];

test('lanesOf_overlapping_differ', () => {
  expect([...lanesOf(marks)]).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 1],
    [5, 0],
  ]);
});

test('markAt_innermostFirst_thenOutwards_thenAround', () => {
  expect(markAt(marks, 4)?.id).toBe(4);
  expect(markAt(marks, 4, 4)?.id).toBe(3);
  expect(markAt(marks, 4, 3)?.id).toBe(1);
  expect(markAt(marks, 4, 1)?.id).toBe(4);
  expect(markAt(marks, 20)).toBeUndefined();
});

test('spread_tagsOnOneLine_doNotCoverEachOther', () => {
  const places = [
    { left: 0, top: 0, width: 30 },
    { left: 0, top: 1, width: 20 },
    { left: 100, top: 0, width: 20 },
    { left: 5, top: 40, width: 20 },
  ];

  expect(spread(places).map(({ left }) => left)).toEqual([0, 32, 100, 5]);
});
