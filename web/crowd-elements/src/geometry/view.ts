import type { Point } from './point';

/**
 * How an image lies on the stage: the image point (ix, iy) is shown at the stage point (x + scale · ix, y + scale · iy).
 */
export interface View {
  /** Stage pixels per image pixel; 1 is the actual size. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The image point that is shown at a stage point. */
export function imagePoint(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

/** The stage point at which an image point is shown. */
export function stagePoint(view: View, at: Point): Point {
  return { x: view.x + view.scale * at.x, y: view.y + view.scale * at.y };
}
