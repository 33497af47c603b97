import { around } from '../geometry/bounds';
import { distance } from '../geometry/point';
import type { Point } from '../geometry/point';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import type { Grip } from '../shapes/shape-kind';
import type { Drawing } from './drawing';
import type { ShapeIndex } from './shape-index';

/** What lies under the pointer. */
export interface Hit {
  readonly shape: Shape;
  /** `edge` where the pointer is on the outline, `inside` where the shape only covers it. */
  readonly part: 'edge' | 'inside';
}

/**
 * The shape that a worker means by a point: of the outlines within the tolerance the nearest, of those equally near the
 * topmost; else of the shapes that cover it the smallest. Hidden and locked shapes are not meant.
 */
export function hitTest(drawing: Drawing, index: ShapeIndex, at: Point, tolerance: number): Hit | undefined {
  let edge: { shape: Shape; away: number } | undefined;
  let inside: { shape: Shape; area: number } | undefined;
  for (const shape of index.within(around(at, tolerance))) {
    if (drawing.hidden.has(shape.id) || drawing.locked.has(shape.id)) {
      continue;
    }
    const kind = kindOf(shape);
    const away = kind.distance(shape, at);
    if (away <= tolerance && (edge === undefined || away <= edge.away)) {
      edge = { shape, away };
    }
    if (edge === undefined && kind.covers(shape, at)) {
      const area = kind.area(shape);
      if (inside === undefined || area <= inside.area) {
        inside = { shape, area };
      }
    }
  }
  if (edge !== undefined) {
    return { shape: edge.shape, part: 'edge' };
  }
  return inside === undefined ? undefined : { shape: inside.shape, part: 'inside' };
}

/**
 * The grip of the one selected shape that lies under a point. Vertices come before the middles of edges, and both
 * before the edges themselves.
 */
export function gripUnder(
  drawing: Drawing,
  at: Point,
  tolerance: number,
): { readonly shape: Shape; readonly grip: Grip } | undefined {
  const [id] = drawing.selection;
  const shape = id === undefined || drawing.selection.size > 1 ? undefined : drawing.shapes.get(id);
  if (shape === undefined || drawing.locked.has(shape.id)) {
    return undefined;
  }
  let nearest: { grip: Grip; away: number } | undefined;
  for (const grip of kindOf(shape).grips(shape)) {
    const away = distance(grip.at, at) + (grip.type === 'middle' ? tolerance / 2 : 0);
    if (away <= tolerance && (nearest === undefined || away < nearest.away)) {
      nearest = { grip, away };
    }
  }
  const kind = kindOf(shape);
  const grip =
    nearest?.grip ?? (kind.distance(shape, at) <= tolerance ? kind.edgeGrip(shape, at) : undefined);
  return grip === undefined ? undefined : { shape, grip };
}
