import { array, assert, boolean, constant, constantFrom, integer, oneof, property, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../geometry/point';
import { brushed } from './brush';
import {
  beginNew,
  brushOf,
  chooseLabel,
  cycle,
  declareNothing,
  erase,
  paint,
  remove,
  toggleHidden,
  toggleLocked,
} from './commands';
import type { SegmentRules } from './commands';
import { Mask } from './mask';
import { paintingOf, redo, undo } from './painting';
import type { Painting } from './painting';
import { polygonSpans } from './polygon-fill';
import { Stroke } from './stroke';

const IMAGE = { width: 700, height: 400 };
const LABELS = ['cat', 'dog', 'tree'];

type Action =
  | { readonly do: 'brush' | 'erase'; readonly way: readonly Point[]; readonly size: number }
  | { readonly do: 'polygon'; readonly way: readonly Point[] }
  | { readonly do: 'label'; readonly label: string }
  | { readonly do: 'remove' | 'new' | 'next' | 'none' | 'hide' | 'lock' | 'undo' | 'redo' };

const place = record({ x: integer({ min: -80, max: 780 }), y: integer({ min: -80, max: 480 }) });
const way = array(place, { minLength: 1, maxLength: 5 });
const action: Arbitrary<Action> = oneof(
  record({ do: constantFrom('brush' as const, 'erase' as const), way, size: integer({ min: 1, max: 200 }) }),
  record({ do: constant('polygon' as const), way }),
  record({ do: constant('label' as const), label: constantFrom(...LABELS) }),
  record({
    do: constantFrom(...(['remove', 'new', 'next', 'none', 'hide', 'lock', 'undo', 'undo', 'redo'] as const)),
  }),
);

function done(painting: Painting, one: Action, rules: SegmentRules): Painting {
  const { active } = painting;
  switch (one.do) {
    case 'brush':
    case 'polygon': {
      const segment = brushOf(painting, rules);
      const stroke = new Stroke(painting.mask, painting.locked);
      if (segment === undefined) {
        return painting;
      }
      if (one.do === 'polygon') {
        stroke.fill(polygonSpans(one.way, IMAGE), segment.value);
      } else {
        along(one.way, (from, to) => stroke.fill(brushed(from, to, one.size, IMAGE), segment.value));
      }
      return paint(painting, stroke.finish(), segment);
    }
    case 'erase': {
      const stroke = new Stroke(painting.mask, painting.locked);
      along(one.way, (from, to) => stroke.fill(brushed(from, to, one.size, IMAGE), 0));
      return erase(painting, stroke.finish());
    }
    case 'label':
      return chooseLabel(painting, one.label, rules);
    case 'remove':
      return remove(painting, active);
    case 'new':
      return beginNew(painting);
    case 'next':
      return cycle(painting, 1);
    case 'none':
      return declareNothing(painting);
    case 'hide':
      return active === undefined ? painting : toggleHidden(painting, active);
    case 'lock':
      return active === undefined ? painting : toggleLocked(painting, active);
    case 'undo':
      return undo(painting);
    case 'redo':
      return redo(painting);
  }
}

function along(points: readonly Point[], step: (from: Point, to: Point) => void): void {
  points.forEach((to, index) => step(points[index - 1] ?? to, to));
}

/** All that can be seen of a painting, pixel by pixel. */
function seen({ mask, segments, nothing }: Painting): string {
  let hash = 17;
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      hash = (Math.imul(hash, 31) + mask.valueAt(x, y)) | 0;
    }
  }
  return JSON.stringify([hash, segments, nothing, [...mask.areas()].sort()]);
}

describe.each([true, false])('painting, several objects of a label: %s', (several) => {
  const rules: SegmentRules = { several, colourOf: () => undefined };

  test('undoToTheStart_andRedoToTheEnd_giveTheSame', () => {
    assert(
      property(array(action, { maxLength: 25 }), boolean(), (actions, withStart) => {
        let painting = paintingOf(Mask.empty(IMAGE), [], { label: 'cat' });
        if (withStart) {
          painting = done(painting, { do: 'brush', way: [{ x: 300, y: 200 }], size: 300 }, rules);
          painting = paintingOf(painting.mask, painting.segments, { label: 'dog' });
        }
        const start = seen(painting);
        for (const one of actions) {
          painting = done(painting, one, rules);
        }
        const end = seen(painting);

        let steps = 0;
        for (; painting.history.last !== undefined; steps++) {
          painting = undo(painting);
        }
        expect(seen(painting)).toBe(start);
        for (; steps > 0; steps--) {
          painting = redo(painting);
        }
        expect(seen(painting)).toBe(end);
      }),
      { numRuns: 60 },
    );
  });

  test('everyPixel_hasASegment_andEveryColourIsItsOwn', () => {
    assert(
      property(array(action, { maxLength: 25 }), (actions) => {
        const painting = actions.reduce(
          (before, one) => done(before, one, rules),
          paintingOf(Mask.empty(IMAGE), [], { label: 'cat' }),
        );

        const values = new Set(painting.segments.map(({ value }) => value));
        expect([...painting.mask.areas().keys()].filter((value) => !values.has(value))).toEqual([]);
        expect(new Set(painting.segments.map(({ colour }) => colour)).size).toBe(painting.segments.length);
        expect(painting.nothing && values.size > 0).toBe(false);
        if (!several) {
          expect(new Set(painting.segments.map(({ label }) => label)).size).toBe(values.size);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('lockedSegment_isNotPaintedOver', () => {
  const rules: SegmentRules = { several: false, colourOf: () => undefined };
  let painting = paintingOf(Mask.empty(IMAGE), [], { label: 'cat' });
  painting = done(painting, { do: 'brush', way: [{ x: 100, y: 100 }], size: 50 }, rules);
  painting = done(painting, { do: 'lock' }, rules);
  painting = done(painting, { do: 'label', label: 'dog' }, rules);
  painting = done(painting, { do: 'brush', way: [{ x: 100, y: 100 }], size: 80 }, rules);

  expect([painting.mask.valueAt(100, 100), painting.mask.valueAt(130, 100)]).toEqual([1, 2]);
  expect(painting.mask.boundsOf(1)).toEqual({ left: 75, top: 75, right: 125, bottom: 125 });
});

test('moreThan255Objects_haveValuesOfTheirOwn', () => {
  const rules: SegmentRules = { several: true, colourOf: () => undefined };
  let painting = paintingOf(Mask.empty(IMAGE), [], { label: 'cat' });
  for (let index = 0; index < 300; index++) {
    const at = { x: 5 + 20 * (index % 30), y: 5 + 20 * Math.floor(index / 30) };
    painting = beginNew(done(painting, { do: 'brush', way: [at], size: 10 }, rules));
  }

  expect(painting.mask.areas().size).toBe(300);
  expect(painting.mask.valueAt(5 + 20 * 29, 5 + 20 * 9)).toBe(300);
});
