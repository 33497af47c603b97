import { describe, expect, test } from 'vitest';
import { allowedPart, problemOf } from './text-rules';
import type { TextRules } from './text-rules';

const rules = (some: Partial<TextRules>): TextRules => ({
  required: false,
  minLength: undefined,
  maxLength: undefined,
  allowedPattern: '',
  ...some,
});

describe('problemOf', () => {
  test.each<[string, Partial<TextRules>, string | undefined]>([
    ['', {}, undefined],
    ['', { required: true }, 'required'],
    ['   ', { required: true }, 'required'],
    ['x', { required: true }, undefined],
    ['', { minLength: 3 }, undefined],
    ['ab', { minLength: 3 }, 'tooShort'],
    ['abc', { minLength: 3, maxLength: 3 }, undefined],
    ['abcd', { maxLength: 3 }, 'tooLong'],
    ['12345', { allowedPattern: '[0-9]{5}' }, undefined],
    ['123456', { allowedPattern: '[0-9]{5}' }, 'wrongPattern'],
    ['123456', { allowedPattern: '[0-9]' }, undefined],
    ['12a', { allowedPattern: '[0-9]' }, 'wrongPattern'],
    ['가나', { allowedPattern: '[가-힣]' }, undefined],
    ['anything', { allowedPattern: '[' }, undefined],
  ])('%j with %j', (value, some, kind) => {
    expect(problemOf(value, rules(some))?.kind).toBe(kind);
  });
});

describe('allowedPart', () => {
  test.each([
    ['1a2b', '[0-9]', '12'],
    ['1a2b', '[0-9]{5}', '1a2b'],
    ['1a2b', '', '1a2b'],
    ['가a나', '[가-힣]', '가나'],
    ['😀1', '[0-9]', '1'],
  ])('%s by %s is %s', (value, pattern, expected) => {
    expect(allowedPart(value, pattern)).toBe(expected);
  });
});
