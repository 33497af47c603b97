import { encloses, offsetWithin } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import { nearestCorner } from '../geometry/point';
import type { Point, Size } from '../geometry/point';
import { distanceToSegment } from '../geometry/segment';
import type { View } from '../geometry/view';
import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';
import { readNumber } from './numbers';
import type { BoxShape, NewShape } from './shape';
import type { Grip, Measure, Pen, ShapeKind } from './shape-kind';

/** The grips from the upper left corner clockwise: which edges each one moves, and how it looks. */
const GRIPS = [
  { x: 0, y: 0, cursor: 'nwse-resize' },
  { x: 0.5, y: 0, cursor: 'ns-resize' },
  { x: 1, y: 0, cursor: 'nesw-resize' },
  { x: 1, y: 0.5, cursor: 'ew-resize' },
  { x: 1, y: 1, cursor: 'nwse-resize' },
  { x: 0.5, y: 1, cursor: 'ns-resize' },
  { x: 0, y: 1, cursor: 'nesw-resize' },
  { x: 0, y: 0.5, cursor: 'ew-resize' },
] as const;

/** An upright rectangle. */
export class BoxKind implements ShapeKind<BoxShape> {
  readonly name = 'box';
  readonly listName = 'boundingBoxes';
  readonly filled = true;

  bounds({ left, top, width, height }: BoxShape): Bounds {
    return { left, top, right: left + width, bottom: top + height };
  }

  covers(shape: BoxShape, { x, y }: Point): boolean {
    return encloses(this.bounds(shape), { left: x, top: y, right: x, bottom: y });
  }

  distance(shape: BoxShape, at: Point): number {
    const corners = cornersOf(this.bounds(shape));
    return Math.min(
      ...corners.map((corner, index) => distanceToSegment(at, corner, corners[(index + 1) % 4] ?? corner)),
    );
  }

  area({ width, height }: BoxShape): number {
    return width * height;
  }

  measure({ left, top, width, height }: BoxShape): Measure {
    return { text: 'boxSize', values: { left, top, width, height } };
  }

  grips({ left, top, width, height }: BoxShape): readonly Grip[] {
    return GRIPS.map(({ x, y, cursor }, index) => ({
      type: 'vertex',
      index,
      at: { x: left + x * width, y: top + y * height },
      cursor,
    }));
  }

  edgeGrip(shape: BoxShape, at: Point): Grip | undefined {
    const { left, top, right, bottom } = this.bounds(shape);
    const away = [at.y - top, right - at.x, bottom - at.y, at.x - left].map(Math.abs);
    // The sides' grips follow each corner's.
    return this.grips(shape)[2 * away.indexOf(Math.min(...away)) + 1];
  }

  drag(shape: BoxShape, grip: Grip, to: Point, image: Size): BoxShape {
    const moved = GRIPS[grip.index] ?? GRIPS[0];
    const { left, top, right, bottom } = this.bounds(shape);
    const at = nearestCorner(to, image);
    const [x1, x2] = span(moved.x, left, right, at.x, image.width);
    const [y1, y2] = span(moved.y, top, bottom, at.y, image.height);
    return { ...shape, left: x1, top: y1, width: x2 - x1, height: y2 - y1 };
  }

  move(shape: BoxShape, by: Point, image: Size): BoxShape {
    const { x, y } = offsetWithin(this.bounds(shape), by, image);
    return { ...shape, left: shape.left + x, top: shape.top + y };
  }

  without(): undefined {
    return undefined;
  }

  trace(pen: Pen, shape: BoxShape, { scale, x, y }: View): void {
    const left = x + scale * shape.left;
    const top = y + scale * shape.top;
    const right = left + scale * shape.width;
    const bottom = top + scale * shape.height;
    pen.moveTo(left, top);
    pen.lineTo(right, top);
    pen.lineTo(right, bottom);
    pen.lineTo(left, bottom);
    pen.closePath();
  }

  write({ label, left, top, width, height }: BoxShape): JsonObject {
    return { height, label, left, top, width };
  }

  read(value: Json): NewShape<BoxShape> | undefined {
    const label = property(value, 'label');
    const left = readNumber(value, 'left');
    const top = readNumber(value, 'top');
    const width = readNumber(value, 'width');
    const height = readNumber(value, 'height');
    return typeof label !== 'string' ||
      left === undefined ||
      top === undefined ||
      width === undefined ||
      height === undefined ||
      width < 0 ||
      height < 0
      ? undefined
      : { kind: 'box', label, left, top, width, height };
  }
}

/**
 * The box between two corners, at least one pixel wide and high. Drawn from its centre, the first point is the middle.
 */
export function boxBetween(
  from: Point,
  to: Point,
  fromCentre: boolean,
  image: Size,
): Omit<NewShape<BoxShape>, 'label'> {
  const start = nearestCorner(from, image);
  const end = nearestCorner(to, image);
  const [left, right] = sides(start.x, end.x, fromCentre, image.width);
  const [top, bottom] = sides(start.y, end.y, fromCentre, image.height);
  return { kind: 'box', left, top, width: right - left, height: bottom - top };
}

function sides(from: number, to: number, fromCentre: boolean, most: number): readonly [number, number] {
  const half = Math.min(Math.abs(to - from), from, most - from);
  return fromCentre ? ordered(from - half, from + half, most) : ordered(from, to, most);
}

/** The edges on one axis after a grip was dragged: at 0 the first one moves, at 1 the second, else none. */
function span(
  grip: number,
  first: number,
  second: number,
  to: number,
  most: number,
): readonly [number, number] {
  switch (grip) {
    case 0:
      return ordered(to, second, most);
    case 1:
      return ordered(first, to, most);
    default:
      return [first, second];
  }
}

function ordered(a: number, b: number, most: number): readonly [number, number] {
  if (a !== b) {
    return a < b ? [a, b] : [b, a];
  }
  return a < most ? [a, a + 1] : [a - 1, a];
}

function cornersOf({ left, top, right, bottom }: Bounds): readonly Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
