import { describe, expect, test } from 'vitest';
import { drawingOf } from '../drawing/drawing';
import { ShapeIndex } from '../drawing/shape-index';
import type { NewShape } from '../shapes/shape';
import { movedByKey } from './keyboard-pointer';
import { snapped } from './snapping';

const IMAGE = { width: 400, height: 300 };
const SHAPES: readonly NewShape[] = [
  { kind: 'box', label: 'a', left: 100, top: 100, width: 50, height: 50 },
  {
    kind: 'polygon',
    label: 'a',
    vertices: [
      { x: 200, y: 200 },
      { x: 300, y: 200 },
      { x: 200, y: 280 },
    ],
  },
];

describe('snapped', () => {
  const context = (snaps: boolean) => {
    const drawing = drawingOf(SHAPES);
    const index = new ShapeIndex();
    index.follow(drawing.shapes);
    return { drawing, index, image: IMAGE, tolerance: 5, snaps, mayCross: false };
  };

  test.each([
    ['to one edge of a box', { x: 152, y: 120 }, { x: 150, y: 120 }],
    ['to its corner', { x: 97, y: 153 }, { x: 100, y: 150 }],
    ['to a vertex, though an edge is nearer', { x: 203, y: 201 }, { x: 200, y: 200 }],
    ['to an edge of a polygon', { x: 250, y: 203 }, { x: 250, y: 200 }],
    ['to the border', { x: 398, y: 50 }, { x: 400, y: 50 }],
    ['to nothing', { x: 50, y: 50 }, { x: 50, y: 50 }],
  ])('%s', (_name, at, expected) => {
    expect(snapped(at, context(true))).toEqual(expected);
    expect(snapped(at, context(false))).toEqual(at);
  });

  test('theShapeItself_isNoNeighbour', () => {
    expect(snapped({ x: 152, y: 120 }, context(true), new Set([0]))).toEqual({ x: 152, y: 120 });
  });
});

describe('the pointer that keys move', () => {
  const right = { x: 1, y: 0 };

  test('goesOnePixel_orTen', () => {
    const start = { at: { x: 10, y: 10 }, held: 0 };

    expect(movedByKey(start, right, { shift: false, repeat: false }, 1, IMAGE).at).toEqual({ x: 11, y: 10 });
    expect(movedByKey(start, right, { shift: true, repeat: false }, 1, IMAGE).at).toEqual({ x: 20, y: 10 });
  });

  test('held_crossesALargeImageInASecond_andStopsAtItsBorder', () => {
    const image = { width: 4000, height: 3000 };
    let pointer = { at: { x: 0, y: 0 }, held: 0 };
    // A held key sends some 30 events in a second.
    for (let event = 0; event < 60; event++) {
      pointer = movedByKey(pointer, right, { shift: false, repeat: event > 0 }, 0.2, image);
    }

    expect(pointer.at).toEqual({ x: 4000, y: 0 });
  });
});
