import { describe, expect, test } from 'vitest';
import { answerOf } from './answer';

describe('answerOf', () => {
  test('is one object of all contributions', () => {
    expect(answerOf([{ a: 'x' }, {}, { b: { label: 'cat' } }])).toEqual({ a: 'x', b: { label: 'cat' } });
  });

  test('merges objects of one name', () => {
    expect(answerOf([{ a: { x: true } }, { a: { y: false } }])).toEqual({ a: { x: true, y: false } });
  });

  test('lets the last text of a name stand', () => {
    expect(answerOf([{ a: 'first' }, { a: 'last' }, { b: [1] }, { b: [2] }])).toEqual({ a: 'last', b: [2] });
  });

  test('takes __proto__ for a name', () => {
    const answer = answerOf([JSON.parse('{"__proto__":{"polluted":true}}')]);

    expect(Object.keys(answer)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
