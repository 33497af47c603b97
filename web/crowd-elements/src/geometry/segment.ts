import { clamp, distance } from './point';
import type { Point } from './point';

/** The point of the segment from a to b that is nearest to `at`. */
export function nearestOnSegment(at: Point, a: Point, b: Point): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0, 1);
  return { x: a.x + along * dx, y: a.y + along * dy };
}

export function distanceToSegment(at: Point, a: Point, b: Point): number {
  return distance(at, nearestOnSegment(at, a, b));
}

export function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Whether two segments have a point in common, ends included. */
export function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const sideOfC = side(a, b, c);
  const sideOfD = side(a, b, d);
  const sideOfA = side(c, d, a);
  const sideOfB = side(c, d, b);
  if (sideOfC * sideOfD < 0 && sideOfA * sideOfB < 0) {
    return true;
  }
  return (
    (sideOfC === 0 && liesBetween(a, b, c)) ||
    (sideOfD === 0 && liesBetween(a, b, d)) ||
    (sideOfA === 0 && liesBetween(c, d, a)) ||
    (sideOfB === 0 && liesBetween(c, d, b))
  );
}

/** On which side of the line from a to b a point lies: the sign tells, zero is on the line. */
function side(a: Point, b: Point, at: Point): number {
  return Math.sign((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x));
}

/** Whether a point of the line through a and b lies between them. */
function liesBetween(a: Point, b: Point, at: Point): boolean {
  return (
    Math.min(a.x, b.x) <= at.x &&
    at.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= at.y &&
    at.y <= Math.max(a.y, b.y)
  );
}
