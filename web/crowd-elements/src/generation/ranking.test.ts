import { describe, expect, test } from 'vitest';
import { readAttribute } from '../values/reading';
import {
  emptyRankings,
  ranked,
  rankingProblem,
  rankingsAnswer,
  readDimensions,
  readRankings,
  readResponses,
} from './ranking';

const dimensions = [
  { name: 'Clarity', allowTie: true },
  { name: 'Tone', allowTie: false },
];
const place = { element: 'crowd-text-ranking', attribute: 'x' };

describe('ranked', () => {
  test('ties_mayStand_whereTheyAreAllowed', () => {
    expect(
      ranked(
        [
          [1, 2],
          [1, 2],
        ],
        dimensions,
        0,
        1,
        1,
      ),
    ).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  test('withoutTies_ranksAreExchanged', () => {
    expect(
      ranked(
        [
          [1, 2],
          [1, 2],
        ],
        dimensions,
        1,
        1,
        1,
      ),
    ).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(ranked([[], [1, undefined, 3]], dimensions, 1, 1, 1)[1]).toEqual([undefined, 1, 3]);
  });
});

test.each([
  [
    [
      [1, undefined],
      [1, 2],
    ],
    { kind: 'missing', dimension: 'Clarity', response: 1 },
  ],
  [
    [
      [1, 1],
      [2, 2],
    ],
    { kind: 'twice', dimension: 'Tone', rank: 2, response: 1 },
  ],
  [
    [
      [1, 1],
      [2, 1],
    ],
    undefined,
  ],
])('rankingProblem of %j', (rankings, expected) => {
  expect(rankingProblem(rankings, dimensions)).toEqual(expected);
});

describe('answer', () => {
  test('isReadBack', () => {
    const rankings = [
      [2, 1, 3],
      [1, undefined, 2],
    ];
    const answer = rankingsAnswer(rankings, dimensions);

    expect(answer).toEqual({
      ordinalRankingDimensions: [
        { name: 'Clarity', responseRankings: [2, 1, 3] },
        { name: 'Tone', responseRankings: [1, null, 2] },
      ],
    });
    expect(readRankings(answer, dimensions, 3)).toEqual(rankings);
  });

  test('ofNothing_isEmpty', () => {
    expect(rankingsAnswer(emptyRankings(2, 3), dimensions)).toEqual({});
    expect(readRankings({ ordinalRankingDimensions: 'x' }, dimensions, 2)).toEqual(emptyRankings(2, 2));
    expect(
      readRankings({ ordinalRankingDimensions: [{ name: 'Tone', responseRankings: [0, 9] }] }, dimensions, 2),
    ).toEqual(emptyRankings(2, 2));
  });
});

test('readDimensions', () => {
  const read = (raw: unknown) => readAttribute(place, raw, readDimensions);

  expect(read('[{"name":"Clarity","allowTie":true},{name:"Tone",}]')).toEqual({
    ok: true,
    value: dimensions,
  });
  expect(read('[{}]')).toMatchObject({ ok: false });
  expect(read('[]')).toMatchObject({ ok: false });
});

test('readResponses', () => {
  const read = (raw: unknown) => readAttribute(place, raw, readResponses);

  expect(read('[\'a\', "b",]')).toEqual({ ok: true, value: ['a', 'b'] });
  expect(read('"a"')).toMatchObject({ ok: false });
  expect(read('[1]')).toMatchObject({ ok: false });
});
