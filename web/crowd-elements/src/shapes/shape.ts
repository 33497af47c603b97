import type { Point } from '../geometry/point';

/**
 * One annotation, in whole pixels of the upright image. Its id is unique in its drawing and says its place in the
 * answer: shapes are listed, and drawn over each other, in the order in which they were made.
 */
export type Shape = BoxShape | PathShape | KeypointShape;

interface Labelled {
  readonly id: number;
  readonly label: string;
}

/** The pixels from `left` up to, not including, `left + width`, and so from top to bottom. */
export interface BoxShape extends Labelled {
  readonly kind: 'box';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Corners joined by straight edges, each at a corner between pixels. */
export interface PathShape extends Labelled {
  readonly kind: PathName;
  readonly vertices: readonly Point[];
}

export type PathName = 'polygon' | 'polyline' | 'line';

/** One pixel. */
export interface KeypointShape extends Labelled {
  readonly kind: 'keypoint';
  readonly x: number;
  readonly y: number;
}

export type ShapeName = Shape['kind'];

/** What there is to a shape before it gets its id. */
export type NewShape<S extends Shape = Shape> = S extends Shape ? Omit<S, 'id'> : never;
