import type { Point } from './point';
import { distanceToSegment, segmentsMeet } from './segment';

/** Points joined by straight edges; closed, the last one is joined with the first. */
export interface Chain {
  readonly vertices: readonly Point[];
  readonly closed: boolean;
}

export function edgeCount({ vertices, closed }: Chain): number {
  return closed && vertices.length > 2 ? vertices.length : Math.max(vertices.length - 1, 0);
}

/** The ends of an edge; edge i begins at vertex i. */
export function edge({ vertices }: Chain, index: number): readonly [Point, Point] {
  const from = vertices[index];
  const to = vertices[(index + 1) % vertices.length];
  if (from === undefined || to === undefined) {
    throw new RangeError(`There is no edge ${index} in a chain of ${vertices.length} vertices`);
  }
  return [from, to];
}

/** The edge nearest to a point and how far away it is; undefined for a chain without edges. */
export function nearestEdge(
  chain: Chain,
  at: Point,
): { readonly index: number; readonly distance: number } | undefined {
  let nearest: { index: number; distance: number } | undefined;
  for (let index = 0; index < edgeCount(chain); index++) {
    const away = distanceToSegment(at, ...edge(chain, index));
    if (nearest === undefined || away < nearest.distance) {
      nearest = { index, distance: away };
    }
  }
  return nearest;
}

/** Whether a closed chain has a point inside, by the even-odd rule. */
export function surrounds(vertices: readonly Point[], at: Point): boolean {
  let inside = false;
  let from = vertices.at(-1);
  for (const to of vertices) {
    if (
      from !== undefined &&
      to.y > at.y !== from.y > at.y &&
      at.x < ((from.x - to.x) * (at.y - to.y)) / (from.y - to.y) + to.x
    ) {
      inside = !inside;
    }
    from = to;
  }
  return inside;
}

/** The area that a closed chain surrounds, by the shoelace formula. */
export function areaOf(vertices: readonly Point[]): number {
  let doubled = 0;
  let from = vertices.at(-1);
  for (const to of vertices) {
    if (from !== undefined) {
      doubled += from.x * to.y - to.x * from.y;
    }
    from = to;
  }
  return Math.abs(doubled) / 2;
}

export function lengthOf(chain: Chain): number {
  let length = 0;
  for (let index = 0; index < edgeCount(chain); index++) {
    const [from, to] = edge(chain, index);
    length += Math.hypot(to.x - from.x, to.y - from.y);
  }
  return length;
}

/** Whether one of the edges at a vertex meets an edge that is no neighbour of its own. */
export function crossesAt(chain: Chain, vertex: number): boolean {
  const count = edgeCount(chain);
  const before = chain.closed ? (vertex + count - 1) % Math.max(count, 1) : vertex - 1;
  return [before, vertex].some((index) => index >= 0 && index < count && edgeCrosses(chain, index));
}

/** Whether any two edges meet that are no neighbours. */
export function crossesItself(chain: Chain): boolean {
  for (let index = 0; index < edgeCount(chain); index++) {
    if (edgeCrosses(chain, index)) {
      return true;
    }
  }
  return false;
}

function edgeCrosses(chain: Chain, index: number): boolean {
  const count = edgeCount(chain);
  const [a, b] = edge(chain, index);
  for (let other = 0; other < count; other++) {
    const apart = Math.abs(other - index);
    const neighbours = apart <= 1 || (chain.closed && apart === count - 1);
    if (!neighbours && segmentsMeet(a, b, ...edge(chain, other))) {
      return true;
    }
  }
  return false;
}
