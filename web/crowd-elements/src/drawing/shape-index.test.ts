import { array, assert, boolean, integer, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { overlap } from '../geometry/bounds';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import { ShapeIndex } from './shape-index';
import { Shapes, changesBetween } from './shapes';

const size = integer({ min: 0, max: 900 });
const boxes = array(
  record({ id: integer({ min: 0, max: 40 }), left: size, top: size, width: size, height: size }),
  { maxLength: 30 },
);
const shapesOf = (
  list: readonly { id: number; left: number; top: number; width: number; height: number }[],
) =>
  Shapes.of(
    [...new Map(list.map((box) => [box.id, box])).values()].map((box): Shape => ({
      kind: 'box',
      label: 'a',
      ...box,
    })),
  );

test('within_afterAnyChanges_findsWhatACompleteSearchFinds', () => {
  assert(
    property(array(boxes, { minLength: 1, maxLength: 4 }), size, size, size, (states, left, top, width) => {
      const index = new ShapeIndex();
      const area = { left, top, right: left + width, bottom: top + width / 2 };
      for (const state of states) {
        const shapes = shapesOf(state);
        index.follow(shapes);

        expect(index.within(area)).toEqual(
          shapes.list.filter((shape) => overlap(kindOf(shape).bounds(shape), area)),
        );
      }
    }),
  );
});

test('changesBetween_andWith_areEachOthersInverse', () => {
  assert(
    property(boxes, boxes, (first, second) => {
      const [before, after] = [shapesOf(first), shapesOf(second)];

      expect(before.with(changesBetween(before, after)).list).toEqual(after.list);
    }),
  );
});

test('pick_andGet_findById', () => {
  assert(
    property(boxes, array(tuple(integer({ min: 0, max: 40 }), boolean())), (list, wanted) => {
      const shapes = shapesOf(list);
      const ids = new Set(wanted.map(([id]) => id));

      expect(shapes.pick(ids)).toEqual(shapes.list.filter(({ id }) => ids.has(id)));
      expect([...ids].map((id) => shapes.get(id))).toEqual(
        [...ids].map((id) => shapes.list.find((shape) => shape.id === id)),
      );
    }),
  );
});
