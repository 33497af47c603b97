import { boundsOf, offsetWithin } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import { areaOf, edge, edgeCount, lengthOf, nearestEdge, surrounds } from '../geometry/chain';
import type { Chain } from '../geometry/chain';
import { distance, nearestCorner } from '../geometry/point';
import type { Point, Size } from '../geometry/point';
import { middleOf } from '../geometry/segment';
import type { View } from '../geometry/view';
import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';
import { readNumber } from './numbers';
import type { NewShape, PathName, PathShape } from './shape';
import type { Grip, Measure, Pen, ShapeKind } from './shape-kind';

/** Vertices nearer to each other than this on the stage are drawn as one, in stage pixels. */
const FINEST = 0.75;

/** What tells the paths from each other. */
export interface PathRules {
  readonly name: PathName;
  readonly listName: string;
  readonly closed: boolean;
  readonly leastVertices: number;
  /** Infinity where a path may be as long as it likes. */
  readonly mostVertices: number;
  readonly measure: Measure['text'];
}

/** Vertices joined by straight edges: polygons, polylines and lines differ by their rules only. */
export class PathKind implements ShapeKind<PathShape> {
  readonly name: PathName;
  readonly listName: string;
  readonly filled: boolean;

  constructor(readonly rules: PathRules) {
    this.name = rules.name;
    this.listName = rules.listName;
    this.filled = rules.closed;
  }

  bounds({ vertices }: PathShape): Bounds {
    return boundsOf(vertices);
  }

  covers({ vertices }: PathShape, at: Point): boolean {
    return this.rules.closed && surrounds(vertices, at);
  }

  distance(shape: PathShape, at: Point): number {
    const first = shape.vertices[0];
    return (
      nearestEdge(this.chain(shape), at)?.distance ?? (first === undefined ? Infinity : distance(at, first))
    );
  }

  area({ vertices }: PathShape): number {
    return this.rules.closed ? areaOf(vertices) : 0;
  }

  measure(shape: PathShape): Measure {
    const chain = this.chain(shape);
    return {
      text: this.rules.measure,
      values: {
        vertices: shape.vertices.length,
        length: Math.round(lengthOf(chain)),
        area: Math.round(this.area(shape)),
      },
    };
  }

  grips(shape: PathShape): readonly Grip[] {
    const { vertices } = shape;
    const grips: Grip[] = vertices.map((at, index) => ({ type: 'vertex', index, at, cursor: 'move' }));
    if (vertices.length < this.rules.mostVertices) {
      const chain = this.chain(shape);
      for (let index = 0; index < edgeCount(chain); index++) {
        grips.push({ type: 'middle', index, at: middleOf(...edge(chain, index)), cursor: 'copy' });
      }
    }
    return grips;
  }

  edgeGrip(): undefined {
    return undefined;
  }

  drag(shape: PathShape, grip: Grip, to: Point, image: Size): PathShape {
    const { vertices } = shape;
    const at = nearestCorner(to, image);
    // A middle keeps the vertex that its edge begins with, and puts the new one behind it.
    const kept = grip.type === 'vertex' ? grip.index : grip.index + 1;
    return { ...shape, vertices: [...vertices.slice(0, kept), at, ...vertices.slice(grip.index + 1)] };
  }

  move(shape: PathShape, by: Point, image: Size): PathShape {
    const way = offsetWithin(this.bounds(shape), by, image);
    return { ...shape, vertices: shape.vertices.map(({ x, y }) => ({ x: x + way.x, y: y + way.y })) };
  }

  without(shape: PathShape, vertex: number): PathShape | undefined {
    return shape.vertices.length > this.rules.leastVertices
      ? { ...shape, vertices: shape.vertices.filter((_vertex, index) => index !== vertex) }
      : undefined;
  }

  trace(pen: Pen, { vertices }: PathShape, { scale, x, y }: View): void {
    let lastX = Infinity;
    let lastY = Infinity;
    for (let index = 0; index < vertices.length; index++) {
      const vertex = vertices[index] as Point;
      const atX = x + scale * vertex.x;
      const atY = y + scale * vertex.y;
      if (index === 0) {
        pen.moveTo(atX, atY);
      } else if (
        Math.abs(atX - lastX) + Math.abs(atY - lastY) < FINEST &&
        (this.rules.closed || index < vertices.length - 1)
      ) {
        continue;
      } else {
        pen.lineTo(atX, atY);
      }
      lastX = atX;
      lastY = atY;
    }
    if (this.rules.closed) {
      pen.closePath();
    }
  }

  write({ label, vertices }: PathShape): JsonObject {
    return { label, vertices: vertices.map(({ x, y }) => ({ x, y })) };
  }

  read(value: Json): NewShape<PathShape> | undefined {
    const label = property(value, 'label');
    const list = property(value, 'vertices');
    if (typeof label !== 'string' || !Array.isArray(list)) {
      return undefined;
    }
    const vertices: Point[] = [];
    for (const entry of list as readonly Json[]) {
      const x = readNumber(entry, 'x');
      const y = readNumber(entry, 'y');
      if (x === undefined || y === undefined) {
        return undefined;
      }
      vertices.push({ x, y });
    }
    const { leastVertices, mostVertices } = this.rules;
    return vertices.length < leastVertices || vertices.length > mostVertices
      ? undefined
      : { kind: this.name, label, vertices };
  }

  private chain({ vertices }: PathShape): Chain {
    return { vertices, closed: this.rules.closed };
  }
}
