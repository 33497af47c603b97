import { describe, expect, test } from 'vitest';
import { LiteralError, parseLiteral } from './literal';

describe('parseLiteral reads', () => {
  test.each<[string, unknown]>([
    ['["cat","dog"]', ['cat', 'dog']],
    ["['cat', 'dog']", ['cat', 'dog']],
    ["['cat', 'dog',]", ['cat', 'dog']],
    ['[`cat`]', ['cat']],
    ["{ text: 'None' }", { text: 'None' }],
    ["{'a-b': 1, c_d: 2, e-f: 3, 4: 5, 라벨: 6}", { 'a-b': 1, c_d: 2, 'e-f': 3, 4: 5, 라벨: 6 }],
    ["[ // first\n 'a', /* second */ 'b' // last\n]", ['a', 'b']],
    ['[1, -2, +3, .5, 6., 1e3, 0x1F]', [1, -2, 3, 0.5, 6, 1000, 31]],
    ['[true, false, null, undefined]', [true, false, null, null]],
    ["[True, False, None, 'x']", [true, false, null, 'x']],
    [
      String.raw`['it\'s', 'a\nb', '\u00e9', '\u{1F600}', '\x41', '\q']`,
      ["it's", 'a\nb', 'é', '😀', 'A', 'q'],
    ],
    ['[\'a "quoted" word\']', ['a "quoted" word']],
    ['  [ ]  ', []],
    ['{}', {}],
    ["[{label:'Dog',left:10,top:20,},]", [{ label: 'Dog', left: 10, top: 20 }]],
    ["'text'", 'text'],
    ['\ufeff[1,]', [1]],
  ])('%s', (text, expected) => {
    expect(parseLiteral(text)).toEqual(expected);
  });

  test('the key __proto__ as data', () => {
    const value = parseLiteral("{__proto__: {polluted: 'yes'}}");

    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('parseLiteral refuses', () => {
  test.each<[string, number, number, string]>([
    ['', 1, 1, 'empty'],
    ['[cat]', 1, 2, 'no quotes'],
    ["['a' 'b']", 1, 6, 'comma'],
    ["['a',,'b']", 1, 6, 'comma'],
    ["['a',\n 'b", 2, 2, 'closing'],
    ["['a'", 1, 1, 'no ]'],
    ['{a: 1', 1, 1, 'no }'],
    ['{a 1}', 1, 4, 'colon'],
    ['{a: 1 b: 2}', 1, 7, 'comma'],
    ['[1] x', 1, 5, 'after the end'],
    ['[1px]', 1, 2, 'not a number'],
    ['[--1]', 1, 2, 'not a number'],
    ["['\\u12']", 1, 3, 'escape'],
    ['{{ task.input.labels | to_json }}', 1, 1, 'Liquid'],
    ['[&quot;cat&quot;]', 1, 2, 'escaped twice'],
    ['[1 /* open', 1, 4, 'comment'],
    ['[alert(1)]', 1, 2, 'no quotes'],
    [`${'['.repeat(5000)}`, 1, 202, 'nested'],
  ])('%s', (text, line, column, what) => {
    const error = errorOf(text);

    expect(error).toBeInstanceOf(LiteralError);
    expect(error.position).toMatchObject({ line, column });
    expect(error.what).toContain(what);
    expect(error.mend).not.toBe('');
  });
});

function errorOf(text: string): LiteralError {
  try {
    parseLiteral(text);
  } catch (error) {
    return error as LiteralError;
  }
  throw new Error(`${text} was read`);
}
