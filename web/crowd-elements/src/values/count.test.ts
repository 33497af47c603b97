import { expect, test } from 'vitest';
import { countOf } from './count';

test.each([
  ['12', 12],
  ['0', 0],
  ['-1', undefined],
  ['x', undefined],
  [null, undefined],
])('countOf %j is %s', (attribute, expected) => {
  expect(countOf(attribute)).toBe(expected);
});
