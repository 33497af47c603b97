import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../values/json';
import { boxBetween } from './box-kind';
import { BOX, KEYPOINT, LINE, POLYGON, kindOf } from './kinds';
import type { BoxShape, PathShape, Shape } from './shape';

const IMAGE = { width: 100, height: 80 };
const box = (left: number, top: number, width: number, height: number): BoxShape => ({
  kind: 'box',
  id: 1,
  label: 'a',
  left,
  top,
  width,
  height,
});
const triangle: PathShape = {
  kind: 'polygon',
  id: 1,
  label: 'a',
  vertices: [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 0, y: 40 },
  ],
};

describe('box', () => {
  test.each([
    ['upper left', 0, { x: 5, y: 6 }, [5, 6, 35, 34]],
    ['upper', 1, { x: 99, y: 6 }, [20, 6, 20, 34]],
    ['right', 3, { x: 60.4, y: 0 }, [20, 20, 40, 20]],
    ['lower right beyond the image', 4, { x: 500, y: 500 }, [20, 20, 80, 60]],
    ['left over the right side', 7, { x: 70, y: 0 }, [40, 20, 30, 20]],
    ['left onto the right side', 7, { x: 40, y: 0 }, [40, 20, 1, 20]],
  ])('drag of the %s grip', (_name, index, to, expected) => {
    const shape = box(20, 20, 20, 20);
    const grip = BOX.grips(shape)[index];

    const { left, top, width, height } = BOX.drag(shape, grip!, to, IMAGE);

    expect([left, top, width, height]).toEqual(expected);
  });

  test.each([
    ['two corners', [70, 60, 10, 20], false, [10, 20, 60, 40]],
    ['fractions', [10.4, 20.6, 12.5, 30.2], false, [10, 21, 3, 9]],
    ['one point', [10, 10, 10, 10], false, [10, 10, 1, 1]],
    ['one point in the last corner', [100, 80, 100, 80], false, [99, 79, 1, 1]],
    ['from the centre', [50, 40, 60, 45], true, [40, 35, 20, 10]],
    ['from a centre near the border', [5, 40, 60, 45], true, [0, 35, 10, 10]],
  ] as const)('between %s', (_name, [x1, y1, x2, y2], fromCentre, expected) => {
    const { left, top, width, height } = boxBetween({ x: x1, y: y1 }, { x: x2, y: y2 }, fromCentre, IMAGE);

    expect([left, top, width, height]).toEqual(expected);
  });

  test('edgeGrip_isTheNearestSide', () => {
    const shape = box(20, 20, 40, 20);

    expect(BOX.edgeGrip(shape, { x: 30, y: 21 })?.cursor).toBe('ns-resize');
    expect(BOX.edgeGrip(shape, { x: 58, y: 30 })?.index).toBe(3);
  });

  test('distance_isToTheOutline', () => {
    expect(BOX.distance(box(20, 20, 40, 20), { x: 40, y: 25 })).toBe(5);
    expect(BOX.distance(box(20, 20, 40, 20), { x: 17, y: 16 })).toBe(5);
  });
});

describe('paths', () => {
  test('middle_becomesAVertex', () => {
    const middle = POLYGON.grips(triangle).find(({ type, index }) => type === 'middle' && index === 1);

    const dragged = POLYGON.drag(triangle, middle!, { x: 30, y: 30 }, IMAGE);

    expect(dragged.vertices).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 30, y: 30 },
      { x: 0, y: 40 },
    ]);
  });

  test('lastVertex_isDragged', () => {
    expect(
      POLYGON.drag(triangle, POLYGON.grips(triangle)[2]!, { x: -5, y: 50.5 }, IMAGE).vertices[2],
    ).toEqual({
      x: 0,
      y: 51,
    });
  });

  test('without_keepsWhatAPathNeeds', () => {
    expect(POLYGON.without(triangle, 0)).toBeUndefined();
    expect(
      POLYGON.without({ ...triangle, vertices: [...triangle.vertices, { x: 9, y: 9 }] }, 3)?.vertices,
    ).toEqual(triangle.vertices);
  });

  test('line_hasNoMiddle', () => {
    const line: PathShape = { ...triangle, kind: 'line', vertices: triangle.vertices.slice(0, 2) };

    expect(LINE.grips(line).map(({ type }) => type)).toEqual(['vertex', 'vertex']);
  });
});

describe('reading', () => {
  test.each<[string, { read(value: Json): unknown }, Json, unknown]>([
    ['box of texts', BOX, { label: 'a', left: '1', top: '2', width: '3', height: '4' }, [1, 2, 3, 4]],
    ['box of fractions', BOX, { label: 'a', left: 1.4, top: 1.5, width: 3, height: 4 }, [1, 2, 3, 4]],
    ['box without label', BOX, { left: 1, top: 2, width: 3, height: 4 }, undefined],
    ['box without height', BOX, { label: 'a', left: 1, top: 2, width: 3 }, undefined],
    ['box of no width', BOX, { label: 'a', left: 1, top: 2, width: -3, height: 4 }, undefined],
    ['text', BOX, 'a', undefined],
  ])('%s', (_name, kind, value, expected) => {
    const shape = kind.read(value) as BoxShape | undefined;

    expect(shape && [shape.left, shape.top, shape.width, shape.height]).toEqual(expected);
  });

  test.each<[string, { read(value: Json): unknown }, Json]>([
    [
      'polygon of two vertices',
      POLYGON,
      {
        label: 'a',
        vertices: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
        ],
      },
    ],
    [
      'line of three',
      LINE,
      {
        label: 'a',
        vertices: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
          { x: 3, y: 3 },
        ],
      },
    ],
    ['vertex without y', LINE, { label: 'a', vertices: [{ x: 1, y: 1 }, { x: 2 }] }],
    ['keypoint without x', KEYPOINT, { label: 'a', y: 1 }],
  ])('%s is none', (_name, kind, value) => {
    expect(kind.read(value)).toBeUndefined();
  });
});

const at = record({ x: integer({ min: 0, max: 100 }), y: integer({ min: 0, max: 80 }) });
const shapes: readonly Shape[] = [
  box(3, 4, 50, 20),
  triangle,
  { ...triangle, kind: 'polyline' },
  { ...triangle, kind: 'line', vertices: triangle.vertices.slice(0, 2) },
  { kind: 'keypoint', id: 1, label: 'a', x: 99, y: 0 },
];

test('everyKind_readsWhatItWrites', () => {
  for (const shape of shapes) {
    const kind = kindOf(shape);

    expect({ ...kind.read(kind.write(shape)), id: 1 }).toEqual(shape);
  }
});

test('everyKind_movedAndBack_isTheSame_andNeverLeavesTheImage', () => {
  assert(
    property(constantFrom(...shapes), at, (shape, by) => {
      const kind = kindOf(shape);
      const moved = kind.move(shape, by, IMAGE);
      const { left, top, right, bottom } = kind.bounds(moved);
      const before = kind.bounds(shape);
      const back = { x: before.left - left, y: before.top - top };

      expect(left >= 0 && top >= 0 && right <= IMAGE.width && bottom <= IMAGE.height).toBe(true);
      expect(kind.move(moved, back, IMAGE)).toEqual(shape);
    }),
  );
});

test('everyKind_anyGripAnywhere_staysInsideInWholePixels', () => {
  const place = record({ x: integer({ min: -900, max: 2000 }), y: integer({ min: -900, max: 2000 }) });
  assert(
    property(constantFrom(...shapes), place, integer({ min: 0, max: 7 }), (shape, tenths, which) => {
      const kind = kindOf(shape);
      const grips = kind.grips(shape);
      const to = { x: tenths.x / 10, y: tenths.y / 10 };

      const dragged = kind.drag(shape, grips[which % grips.length]!, to, IMAGE);

      const { left, top, right, bottom } = kind.bounds(dragged);
      expect(left >= 0 && top >= 0 && right <= IMAGE.width && bottom <= IMAGE.height).toBe(true);
      expect(JSON.stringify(kind.write(dragged))).not.toMatch(/\.|null/);
    }),
  );
});
