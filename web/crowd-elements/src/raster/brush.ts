import type { Point, Size } from '../geometry/point';
import { Spans, SpansBuilder } from './spans';

/**
 * The pixels whose middles a round brush covers on its straight way from one point to another.
 *
 * @param diameter in pixels of the image, at least 1
 */
export function brushed(from: Point, to: Point, diameter: number, image: Size): Spans {
  const radius = diameter / 2;
  const spans = new SpansBuilder(image);
  const first = Math.max(Math.floor(Math.min(from.y, to.y) - radius), 0);
  const last = Math.min(Math.ceil(Math.max(from.y, to.y) + radius), image.height - 1);
  const sides = sidesOf(from, to, radius);
  for (let row = first; row <= last; row++) {
    const y = row + 0.5;
    let [left, right] = [Infinity, -Infinity];
    for (const end of [from, to]) {
      const away = radius * radius - (y - end.y) ** 2;
      if (away >= 0) {
        const reach = Math.sqrt(away);
        left = Math.min(left, end.x - reach);
        right = Math.max(right, end.x + reach);
      }
    }
    // Both ends and the straight part between them are convex together, so a row of them is one span.
    for (const [a, b] of sides) {
      if (a.y !== b.y && Math.min(a.y, b.y) <= y && y <= Math.max(a.y, b.y)) {
        const x = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
    }
    spans.add(row, Math.ceil(left - 0.5), Math.floor(right - 0.5) + 1);
  }
  return spans.build();
}

/** The thinnest brushes paint from the middle of a pixel, so that each press has one. */
export function brushPlace(at: Point, diameter: number): Point {
  return diameter <= 2 ? { x: Math.floor(at.x) + 0.5, y: Math.floor(at.y) + 0.5 } : at;
}

/** The two sides of the straight part, and its ends. */
function sidesOf(from: Point, to: Point, radius: number): readonly (readonly [Point, Point])[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) {
    return [];
  }
  const across = { x: (-(to.y - from.y) / length) * radius, y: ((to.x - from.x) / length) * radius };
  const corner = (end: Point, side: 1 | -1): Point => ({
    x: end.x + side * across.x,
    y: end.y + side * across.y,
  });
  return [
    [corner(from, 1), corner(to, 1)],
    [corner(from, -1), corner(to, -1)],
    [corner(from, 1), corner(from, -1)],
    [corner(to, 1), corner(to, -1)],
  ];
}
