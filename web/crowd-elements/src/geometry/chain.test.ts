import { assert, array, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, crossesAt, crossesItself, lengthOf, nearestEdge, surrounds } from './chain';
import { segmentsMeet } from './segment';

const points = (...flat: number[]) =>
  flat.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: flat[index + 1] ?? 0 }] : []));

const SQUARE = points(0, 0, 10, 0, 10, 10, 0, 10);
/** Its second and fourth edge cross. */
const BOW = points(0, 0, 10, 10, 10, 0, 0, 10);

describe('crossing', () => {
  test.each([
    ['square', SQUARE, true, false],
    ['bow, closed', BOW, true, true],
    ['bow, open', BOW, false, true],
    ['open path that its closing edge would cross', points(0, 0, 10, 0, 10, 10, 5, -5), true, true],
    ['vertex that lies on an edge', points(0, 0, 10, 0, 10, 10, 5, 0), false, true],
    ['triangle', points(0, 0, 10, 0, 5, 5), true, false],
    ['two points', points(0, 0, 10, 0), false, false],
    ['one point', points(0, 0), true, false],
  ])('%s', (_name, vertices, closed, crosses) => {
    expect(crossesItself({ vertices, closed })).toBe(crosses);
  });

  test('crossesAt_anyVertex_isCrossesItself', () => {
    const vertex = record({ x: integer({ min: 0, max: 12 }), y: integer({ min: 0, max: 12 }) });
    assert(
      property(array(vertex, { minLength: 1, maxLength: 8 }), (vertices) => {
        for (const closed of [true, false]) {
          const chain = { vertices, closed };
          expect(vertices.some((_vertex, index) => crossesAt(chain, index))).toBe(crossesItself(chain));
        }
      }),
    );
  });

  test('segmentsMeet_isTheSameFromEachSide', () => {
    const at = record({ x: integer({ min: 0, max: 6 }), y: integer({ min: 0, max: 6 }) });
    assert(
      property(at, at, at, at, (a, b, c, d) => {
        expect(segmentsMeet(a, b, c, d)).toBe(segmentsMeet(d, c, b, a));
      }),
    );
  });
});

test('surrounds', () => {
  expect(surrounds(SQUARE, { x: 5, y: 5 })).toBe(true);
  expect(surrounds(SQUARE, { x: 15, y: 5 })).toBe(false);
  // The bow's inside is left and right of the crossing, not above it.
  expect(surrounds(BOW, { x: 8, y: 5 })).toBe(true);
  expect(surrounds(BOW, { x: 5, y: 8 })).toBe(false);
});

test('measures', () => {
  expect(areaOf(SQUARE)).toBe(100);
  expect(lengthOf({ vertices: SQUARE, closed: true })).toBe(40);
  expect(lengthOf({ vertices: SQUARE, closed: false })).toBe(30);
  expect(nearestEdge({ vertices: SQUARE, closed: true }, { x: -3, y: 5 })).toEqual({ index: 3, distance: 3 });
  expect(nearestEdge({ vertices: points(1, 1), closed: false }, { x: 0, y: 0 })).toBeUndefined();
});
