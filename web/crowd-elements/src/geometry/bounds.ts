import { clamp } from './point';
import type { Point, Size } from './point';

/** An upright rectangle by its edges, in pixels of the image. Edges belong to it. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(points: readonly Point[]): Bounds {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export function grow({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function around(at: Point, by: number): Bounds {
  return { left: at.x - by, top: at.y - by, right: at.x + by, bottom: at.y + by };
}

export function union(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

export function encloses(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  );
}

/**
 * How far bounds may move of the way (dx, dy) without leaving an area of the given size. What lies outside already
 * does not get further away.
 */
export function offsetWithin(bounds: Bounds, by: Point, area: Size): Point {
  return {
    x: clamp(by.x, Math.min(-bounds.left, 0), Math.max(area.width - bounds.right, 0)),
    y: clamp(by.y, Math.min(-bounds.top, 0), Math.max(area.height - bounds.bottom, 0)),
  };
}
