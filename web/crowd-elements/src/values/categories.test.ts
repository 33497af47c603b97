import { describe, expect, test } from 'vitest';
import { readCategories } from './categories';
import { readAttribute } from './reading';

const place = { element: 'crowd-classifier', attribute: 'categories' };
const read = (raw: unknown) => readAttribute(place, raw, readCategories);

describe('readCategories', () => {
  test.each<[unknown, readonly string[]]>([
    ["['cat', 'dog']", ['cat', 'dog']],
    [
      ['cat', 'dog'],
      ['cat', 'dog'],
    ],
    ['[1, true, "x"]', ['1', 'true', 'x']],
    ['[{"label":"cat"},{"label":"dog"}]', ['cat', 'dog']],
    ['["cat","cat"]', ['cat']],
  ])('%j is %j', (raw, expected) => {
    expect(read(raw)).toEqual({ ok: true, value: expected });
  });

  test.each([['{"cat":1}'], ['[]'], ['["cat", null]'], ['["cat", ""]'], ['[["cat"]]']])(
    'refuses %s',
    (raw) => {
      expect(read(raw)).toMatchObject({ ok: false, problem: place });
    },
  );

  test('points at the place where a literal breaks off', () => {
    expect(read("['cat', dog]")).toMatchObject({
      ok: false,
      problem: {
        ...place,
        mend: `Write "dog" or 'dog'.`,
        source: { text: "['cat', dog]", position: { column: 9 } },
      },
    });
  });
});
