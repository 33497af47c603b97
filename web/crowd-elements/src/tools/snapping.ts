import { around } from '../geometry/bounds';
import { edge, nearestEdge } from '../geometry/chain';
import { distance } from '../geometry/point';
import type { Point } from '../geometry/point';
import { nearestOnSegment } from '../geometry/segment';
import type { PathShape } from '../shapes/shape';
import type { ToolContext } from './tool';

const NONE: ReadonlySet<number> = new Set();

/**
 * A point drawn to what is near: the image's border, the edges of boxes on each axis by itself, the vertices of paths,
 * and else their edges. Without snapping the point itself.
 */
export function snapped(at: Point, context: ToolContext, except: ReadonlySet<number> = NONE): Point {
  if (!context.snaps) {
    return at;
  }
  const { tolerance, image, drawing } = context;
  const columns = [0, image.width];
  const rows = [0, image.height];
  const corners: Point[] = [];
  const onEdges: Point[] = [];
  for (const shape of context.index.within(around(at, tolerance))) {
    if (except.has(shape.id) || drawing.hidden.has(shape.id)) {
      continue;
    }
    if (shape.kind === 'box') {
      columns.push(shape.left, shape.left + shape.width);
      rows.push(shape.top, shape.top + shape.height);
    } else if (shape.kind !== 'keypoint') {
      corners.push(...shape.vertices);
      onEdges.push(...nearestPoint(shape, at));
    }
  }
  return (
    nearest(corners, at, tolerance) ??
    nearest(onEdges, at, tolerance) ?? {
      x: nearestValue(columns, at.x, tolerance),
      y: nearestValue(rows, at.y, tolerance),
    }
  );
}

function nearestPoint({ kind, vertices }: PathShape, at: Point): readonly Point[] {
  const chain = { vertices, closed: kind === 'polygon' };
  const found = nearestEdge(chain, at);
  return found === undefined ? [] : [nearestOnSegment(at, ...edge(chain, found.index))];
}

function nearest(points: readonly Point[], at: Point, tolerance: number): Point | undefined {
  let best: Point | undefined;
  for (const point of points) {
    if (
      distance(point, at) <= tolerance &&
      (best === undefined || distance(point, at) < distance(best, at))
    ) {
      best = point;
    }
  }
  return best;
}

function nearestValue(values: readonly number[], at: number, tolerance: number): number {
  let best = at;
  let away = tolerance;
  for (const value of values) {
    if (Math.abs(value - at) <= away) {
      best = value;
      away = Math.abs(value - at);
    }
  }
  return best;
}
