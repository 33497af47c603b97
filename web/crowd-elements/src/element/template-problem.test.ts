// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { excerpt } from './template-problem';

test.each([
  ["['a', b]", 6, "['a', b]\n      ^"],
  ["[\n  'a',\n  b,\n]", 11, '  b,\n  ^'],
  [`${'x'.repeat(100)}!${'y'.repeat(100)}`, 100, `${'x'.repeat(32)}!${'y'.repeat(31)}\n${' '.repeat(32)}^`],
])('excerpt of %j at %i', (source, offset, expected) => {
  expect(excerpt(source, offset)).toBe(expected);
});
