import { describe, expect, test } from 'vitest';
import { Shapes } from '../drawing/shapes';
import { kindNamed } from '../shapes/kinds';
import type { ShapeName } from '../shapes/shape';
import { parseLiteral } from '../values/literal';
import { readInitialValue } from './annotation-answer';
import { counted, labelsOf, readColours } from './label';

const place = { element: 'crowd-bounding-box', attribute: 'initial-value' };
const read = (kind: ShapeName, literal: string) =>
  readInitialValue(parseLiteral(literal), place, kindNamed(kind));

describe('initial value', () => {
  test.each<[ShapeName, string]>([
    ['box', "[{label: 'a', left: 1, top: 2, width: 3, height: 4},]"],
    ['box', "{boundingBoxes: [{label: 'a', left: '1', top: 2, width: 3, height: 4}]}"],
    ['line', "{lines: [{label: 'a', vertices: [{x: 1, y: 2}, {x: 3, y: 4}]}]}"],
    ['line', "[{label: 'a', vertices: [{x: 1, y: 2}, {x: 3, y: 4}]}]"],
    ['keypoint', "[{label: 'a', x: 1, y: 2}]"],
  ])('of %s: %s', (kind, literal) => {
    expect(read(kind, literal)).toMatchObject({ ok: true, value: [{ kind, label: 'a' }] });
  });

  test('noList_isAProblem', () => {
    expect(read('box', '{boxes: []}')).toMatchObject({
      ok: false,
      problem: {
        ...place,
        what: 'The value is no list of shapes.',
        mend: expect.stringContaining('boundingBoxes'),
      },
    });
  });

  test('entryThatIsNoShape_isNamed', () => {
    expect(read('keypoint', "[{label: 'a', x: 1, y: 2}, {label: 'a', x: 1}]")).toMatchObject({
      ok: false,
      problem: { what: 'Entry 2 of the list is no keypoint.' },
    });
  });
});

describe('labels', () => {
  test('haveDigits_andTheColoursOfTheTemplate', () => {
    const labels = labelsOf(
      Array.from({ length: 12 }, (_name, index) => `${index}`),
      ['#112233'],
    );

    expect(labels.slice(0, 2).map(({ colour }) => colour)).toEqual(['#112233', '#1f77b4']);
    expect(labels.map(({ shortcut }) => shortcut)).toEqual([...'1234567890', undefined, undefined]);
    expect(new Set(labels.map(({ colour }) => colour)).size).toBe(12);
    expect(labels.every(({ colour }) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
  });

  test('colours_areReadLeniently', () => {
    expect(readColours(['#ABC', '1f77b4'], place)).toEqual({ ok: true, value: ['#aabbcc', '#1f77b4'] });
    expect(readColours(['#ABC', 'red'], place)).toMatchObject({
      ok: false,
      problem: { what: 'Entry 2 of the list is no colour.' },
    });
  });

  test('counted', () => {
    const shapes = Shapes.of(
      [1, 2, 3].map((id) => ({ kind: 'keypoint', id, label: id > 1 ? 'b' : 'a', x: 0, y: 0 })),
    );

    expect(counted(labelsOf(['a', 'b', 'c']), shapes).map(({ count }) => count)).toEqual([1, 2, 0]);
  });
});
