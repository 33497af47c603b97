import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surrounds } from '../geometry/chain';
import { distanceToSegment } from '../geometry/segment';
import { brushed } from './brush';
import { ANY_COLOUR, flooded } from './flood';
import { Mask } from './mask';
import type { PhotoPart } from './photo-part';
import { polygonSpans } from './polygon-fill';
import type { Spans } from './spans';
import { Stroke } from './stroke';
import { Superpixels } from './superpixels';

const IMAGE = { width: 60, height: 50 };
const place = record({ x: integer({ min: -20, max: 160 }), y: integer({ min: -20, max: 140 }) }).map(
  ({ x, y }) => ({ x: x / 2, y: y / 2 }),
);

/** The pixels of spans, as a set of places. */
function pixels(spans: Spans): ReadonlySet<number> {
  const set = new Set<number>();
  for (let index = 0; index < spans.count; index++) {
    for (let x = spans.from(index); x < spans.to(index); x++) {
      set.add(spans.row(index) * IMAGE.width + x);
    }
  }
  return set;
}

function expectSame(spans: Spans, isInside: (x: number, y: number) => boolean | undefined): void {
  const set = pixels(spans);
  for (let y = 0; y < IMAGE.height; y++) {
    for (let x = 0; x < IMAGE.width; x++) {
      const wanted = isInside(x + 0.5, y + 0.5);
      if (wanted !== undefined && wanted !== set.has(y * IMAGE.width + x)) {
        expect({ x, y, inside: set.has(y * IMAGE.width + x) }).toEqual({ x, y, inside: wanted });
      }
    }
  }
}

test('brush_coversThePixelsNearItsWay', () => {
  assert(
    property(place, place, integer({ min: 1, max: 30 }), (from, to, diameter) => {
      expectSame(brushed(from, to, diameter, IMAGE), (x, y) => {
        const away = distanceToSegment({ x, y }, from, to) - diameter / 2;
        return Math.abs(away) < 1e-9 ? undefined : away < 0;
      });
    }),
  );
});

test('polygon_coversThePixelsInside', () => {
  assert(
    property(place, place, place, place, (...vertices) => {
      expectSame(polygonSpans(vertices, IMAGE), (x, y) => {
        // Which side of an edge its own points are on is left to the rounding.
        const onEdge = vertices.some((from, index) => {
          const to = vertices[(index + 1) % vertices.length] ?? from;
          return distanceToSegment({ x, y }, from, to) < 1e-9;
        });
        return onEdge ? undefined : surrounds(vertices, { x, y });
      });
    }),
  );
});

/** A photo of two colours, of which the second begins at column 30. */
function twoColours(step = 1): PhotoPart {
  const [width, height] = [IMAGE.width / step, IMAGE.height / step];
  const colours = new Uint8ClampedArray(4 * width * height);
  for (let index = 0; index < width * height; index++) {
    colours.set((index % width) * step < 30 ? [200, 40, 30, 255] : [40, 60, 220, 255], 4 * index);
  }
  return { left: 0, top: 0, step, width, height, colours };
}

describe('flooded', () => {
  test('endsWhereTheColourDoes', () => {
    expect(flooded(twoColours(), Mask.empty(IMAGE), { x: 3, y: 3 }, 20).area).toBe(30 * 50);
    expect(flooded(twoColours(2), Mask.empty(IMAGE), { x: 40, y: 3 }, 20).bounds.left).toBe(30);
    expect(flooded(twoColours(), Mask.empty(IMAGE), { x: 3, y: 3 }, ANY_COLOUR).area).toBe(60 * 50);
  });

  test('endsAtWhatIsPainted_andFillsWhatItSurrounds', () => {
    const stroke = new Stroke(Mask.empty(IMAGE));
    const corners = [
      { x: 10, y: 10 },
      { x: 25, y: 10 },
      { x: 25, y: 40 },
      { x: 10, y: 40 },
    ];
    corners.forEach((to, index) => stroke.fill(brushed(corners.at(index - 1) ?? to, to, 3, IMAGE), 1));
    const { mask } = stroke.finish();

    const inside = flooded(twoColours(), mask, { x: 18, y: 20 }, 20);

    expect(inside.bounds).toEqual({ left: 12, top: 12, right: 23, bottom: 38 });
    expect(pixels(inside).size).toBe(11 * 26);
    expect(flooded(twoColours(), mask, { x: 10, y: 20 }, 20).bounds).toMatchObject({ left: 8, right: 27 });
  });

  test('outsideThePart_isNothing', () => {
    expect(flooded(twoColours(), Mask.empty(IMAGE), { x: 90, y: 3 }, 20).count).toBe(0);
  });
});

describe('Superpixels', () => {
  test('keepToTheEdgeOfColours_andCoverEachPixelOnce', () => {
    const cells = Superpixels.of(twoColours(), 9);
    const seen = new Set<number>();
    const covered: number[] = [];
    for (let y = 0; y < IMAGE.height; y++) {
      for (let x = 0; x < IMAGE.width; x++) {
        const cell = cells.cellAt({ x, y }) as number;
        if (!seen.has(cell)) {
          seen.add(cell);
          const spans = cells.spansOf(cell, IMAGE);
          const { left, right } = spans.bounds;
          expect(right <= 30 || left >= 30).toBe(true);
          covered.push(...pixels(spans));
        }
      }
    }
    expect(covered.length).toBe(60 * 50);
    expect(new Set(covered).size).toBe(60 * 50);
    expect(seen.size).toBeGreaterThan(20);
  });
});
