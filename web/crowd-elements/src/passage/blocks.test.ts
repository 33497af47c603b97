import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAt, blocksOf, perBlock } from './blocks';

const pieces = (text: string, limit: number) =>
  blocksOf(text, limit).map(({ start, end }) => text.slice(start, end));

test.each([
  ['', 10, []],
  ['short', 10, ['short']],
  ['one\ntwo\nthree', 10, ['one\ntwo\n', 'three']],
  ['Go. Then come back', 12, ['Go. ', 'Then come ', 'back']],
  ['one two three', 6, ['one ', 'two ', 'three']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['\n\n\n', 2, ['\n\n', '\n']],
])('blocksOf %j within %i', (text, limit, expected) => {
  expect(pieces(text, limit)).toEqual(expected);
});

test('blocksOf_neverPartsACharacter', () => {
  expect(pieces('가'.repeat(3) + '👨‍👩‍👧' + 'xy', 5)).toEqual(['가가가', '👨‍👩‍👧', 'xy']);
});

test('blocksOf_anyText_isCoveredOnce', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '.', '\n', '가', '😀', 'e\u0301') });
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 20 }), (text, limit) => {
      const blocks = blocksOf(text, limit);
      expect(pieces(text, limit).join('')).toBe(text);
      for (const [index, { start, end }] of blocks.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(blockAt(blocks, start)).toBe(index);
        expect(blockAt(blocks, end - 1)).toBe(index);
      }
    }),
  );
});

test('perBlock_rangeOverSeveral_isInEach', () => {
  const blocks = blocksOf('one\ntwo\nthree', 4);
  const ranges = [
    { start: 0, end: 3 },
    { start: 2, end: 9 },
    { start: 4, end: 8 },
  ];

  expect(perBlock(ranges, blocks).map((some) => some.map(({ start }) => start))).toEqual([
    [0, 2],
    [2, 4],
    [2],
    [],
  ]);
});
