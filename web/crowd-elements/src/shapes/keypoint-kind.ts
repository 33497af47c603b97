import { boundsOf, offsetWithin } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import { distance, pixelUnder } from '../geometry/point';
import type { Point, Size } from '../geometry/point';
import type { View } from '../geometry/view';
import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';
import { readNumber } from './numbers';
import type { KeypointShape, NewShape } from './shape';
import type { Grip, Measure, Pen, ShapeKind } from './shape-kind';

/** Radius of the mark in stage pixels. */
const RADIUS = 5;

/** One pixel, drawn as a mark around its middle. */
export class KeypointKind implements ShapeKind<KeypointShape> {
  readonly name = 'keypoint';
  readonly listName = 'keypoints';
  readonly filled = true;

  bounds(shape: KeypointShape): Bounds {
    return boundsOf([middle(shape)]);
  }

  covers(): boolean {
    return false;
  }

  distance(shape: KeypointShape, at: Point): number {
    return distance(middle(shape), at);
  }

  area(): number {
    return 0;
  }

  measure({ x, y }: KeypointShape): Measure {
    return { text: 'keypointPlace', values: { x, y } };
  }

  grips(shape: KeypointShape): readonly Grip[] {
    return [{ type: 'vertex', index: 0, at: middle(shape), cursor: 'move' }];
  }

  edgeGrip(): undefined {
    return undefined;
  }

  drag(shape: KeypointShape, _grip: Grip, to: Point, image: Size): KeypointShape {
    return { ...shape, ...pixelUnder(to, image) };
  }

  move(shape: KeypointShape, by: Point, image: Size): KeypointShape {
    const way = offsetWithin(boundsOf([shape]), by, { width: image.width - 1, height: image.height - 1 });
    return { ...shape, x: shape.x + way.x, y: shape.y + way.y };
  }

  without(): undefined {
    return undefined;
  }

  trace(pen: Pen, shape: KeypointShape, view: View): void {
    const x = view.x + view.scale * (shape.x + 0.5);
    const y = view.y + view.scale * (shape.y + 0.5);
    pen.moveTo(x + RADIUS, y);
    pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
  }

  write({ label, x, y }: KeypointShape): JsonObject {
    return { label, x, y };
  }

  read(value: Json): NewShape<KeypointShape> | undefined {
    const label = property(value, 'label');
    const x = readNumber(value, 'x');
    const y = readNumber(value, 'y');
    return typeof label !== 'string' || x === undefined || y === undefined
      ? undefined
      : { kind: 'keypoint', label, x, y };
  }
}

function middle({ x, y }: KeypointShape): Point {
  return { x: x + 0.5, y: y + 0.5 };
}
