import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePoints } from './code-points';

test.each([
  ['plain', 3, 3],
  ['a😀b', 1, 1],
  ['a😀b', 3, 2],
  ['a😀b', 4, 3],
  ['😀😀', 4, 2],
  ['한국어 👨‍👩‍👧', 12, 9],
])('fromUnits of %j at %i is %i', (text, units, points) => {
  expect(new CodePoints(text).fromUnits(units)).toBe(points);
});

test('fromUnits_insideAPair_isBeforeIt', () => {
  expect(new CodePoints('a😀b').fromUnits(2)).toBe(1);
});

const anyText = fc.string({ unit: fc.constantFrom('a', '가', '😀', 'ש', '\n', '🇰🇷', '\u0301') });

test('toUnits_ofEveryCodePoint_isWhereItBegins', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const places = new CodePoints(text);
      let units = 0;
      for (const [points, symbol] of [...text, ''].entries()) {
        expect(places.toUnits(points)).toBe(units);
        expect(places.fromUnits(units)).toBe(points);
        units += symbol.length;
      }
    }),
  );
});
