import { BoxKind } from './box-kind';
import { KeypointKind } from './keypoint-kind';
import { PathKind } from './path-kind';
import type { Shape, ShapeName } from './shape';
import type { ShapeKind } from './shape-kind';

export const BOX = new BoxKind();

export const POLYGON = new PathKind({
  name: 'polygon',
  listName: 'polygons',
  closed: true,
  leastVertices: 3,
  mostVertices: Infinity,
  measure: 'polygonSize',
});

export const POLYLINE = new PathKind({
  name: 'polyline',
  listName: 'polylines',
  closed: false,
  leastVertices: 2,
  mostVertices: Infinity,
  measure: 'polylineSize',
});

export const LINE = new PathKind({
  name: 'line',
  listName: 'lines',
  closed: false,
  leastVertices: 2,
  mostVertices: 2,
  measure: 'lineSize',
});

export const KEYPOINT = new KeypointKind();

const KINDS = { box: BOX, polygon: POLYGON, polyline: POLYLINE, line: LINE, keypoint: KEYPOINT } as const;

/** What a shape's kind knows; `kindOf(shape).area(shape)` asks it of the shape. */
export function kindOf(shape: Pick<Shape, 'kind'>): ShapeKind<Shape> {
  // The name in the shape chooses the kind that takes such shapes, which the compiler cannot follow.
  return kindNamed(shape.kind);
}

export function kindNamed(name: ShapeName): ShapeKind<Shape> {
  return KINDS[name] as unknown as ShapeKind<Shape>;
}
