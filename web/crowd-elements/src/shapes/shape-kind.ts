import type { Bounds } from '../geometry/bounds';
import type { Point, Size } from '../geometry/point';
import type { View } from '../geometry/view';
import type { Json, JsonObject } from '../values/json';
import type { NewShape, Shape } from './shape';

/** A place by which a selected shape can be held. */
export interface Grip {
  /** A `middle` becomes a vertex when it is dragged. */
  readonly type: 'vertex' | 'middle';
  /** Which one; a vertex and the middle of the edge that begins at it have the same. */
  readonly index: number;
  readonly at: Point;
  /** The CSS cursor over it. */
  readonly cursor: string;
}

/** What `trace` draws on: a canvas context, or a path. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath' | 'arc'>;

/** What is told of a shape in words: how large it is. */
export interface Measure {
  readonly text: 'boxSize' | 'polygonSize' | 'polylineSize' | 'lineSize' | 'keypointPlace';
  readonly values: Readonly<Record<string, number>>;
}

/**
 * What one kind of shape knows: its geometry, where it is hit and held, how it is drawn, and how it stands in an
 * answer. Without state; coordinates are pixels of the image unless a view is given.
 */
export interface ShapeKind<S extends Shape> {
  readonly name: S['kind'];
  /** The list in the answer that shapes of this kind stand in. */
  readonly listName: string;
  /** Whether it has an inside that can be filled. */
  readonly filled: boolean;

  bounds(shape: S): Bounds;
  /** Whether a point lies inside. */
  covers(shape: S, at: Point): boolean;
  /** How far a point is away from what is drawn of its outline. */
  distance(shape: S, at: Point): number;
  area(shape: S): number;
  measure(shape: S): Measure;

  grips(shape: S): readonly Grip[];
  /** The grip that stands for the edge nearest to a point, where edges can be dragged. */
  edgeGrip(shape: S, at: Point): Grip | undefined;
  /** The shape after a grip was dragged to a place. Whole pixels, inside the image. */
  drag(shape: S, grip: Grip, to: Point, image: Size): S;
  /** The shape moved by a way in whole pixels, as far as the image reaches. */
  move(shape: S, by: Point, image: Size): S;
  /** The shape without one of its vertices; undefined where it cannot do without. */
  without(shape: S, vertex: number): S | undefined;

  /** Draws the outline as it lies on the stage. */
  trace(pen: Pen, shape: S, view: View): void;

  /** The shape as the answer has it. */
  write(shape: S): JsonObject;
  /** Reads what `write` gives, or what a template gives as initial value; undefined for anything else. */
  read(value: Json): NewShape<S> | undefined;
}
