import { describe, expect, test } from 'vitest';
import { readCategories, readExclusion } from './categories';
import { readAttribute } from './reading';

const place = { element: 'crowd-classifier', attribute: 'categories' };
const read = (raw: unknown) => readAttribute(place, raw, readCategories);
const namesOf = (raw: unknown) => {
  const reading = read(raw);
  return reading.ok ? reading.value.map((category) => category.name) : reading.problem;
};

describe('readCategories', () => {
  test.each<[unknown, readonly string[]]>([
    ["['cat', 'dog']", ['cat', 'dog']],
    [
      ['cat', 'dog'],
      ['cat', 'dog'],
    ],
    ['[1, true, "x"]', ['1', 'true', 'x']],
    ['[{"label":"cat"},{"label":"dog"}]', ['cat', 'dog']],
    ["[{ name: 'Gore', parentName: 'Violence', },]", ['Gore']],
    ['["cat","cat"]', ['cat']],
  ])('%j is %j', (raw, expected) => {
    expect(namesOf(raw)).toEqual(expected);
  });

  test.each([['{"cat":1}'], ['[]'], ['["cat", null]'], ['["cat", ""]'], ['[["cat"]]']])(
    'refuses %s',
    (raw) => {
      expect(read(raw)).toMatchObject({ ok: false, problem: place });
    },
  );

  test('keeps what was given', () => {
    expect(read("[{name: 'Gore', parentName: 'Violence'}, 'x']")).toEqual({
      ok: true,
      value: [
        { name: 'Gore', given: { name: 'Gore', parentName: 'Violence' } },
        { name: 'x', given: 'x' },
      ],
    });
  });

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

describe('readExclusion', () => {
  const exclusion = (raw: unknown) => readAttribute(place, raw, readExclusion);

  test.each([
    ["{ text: 'None of the above' }", 'None of the above'],
    ['"None"', 'None'],
  ])('%s', (raw, expected) => {
    expect(exclusion(raw)).toEqual({ ok: true, value: expected });
  });

  test.each(['{}', '[]', '{ text: null }'])('refuses %s', (raw) => {
    expect(exclusion(raw)).toMatchObject({ ok: false });
  });
});
