import { grow, union } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import type { Size } from '../geometry/point';
import type { View } from '../geometry/view';
import type { ShapeIndex } from '../drawing/shape-index';
import type { ShapeChange, Shapes } from '../drawing/shapes';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import type { Look } from './look';
import { NAME_HEIGHT, REACH, hasNameRoom, paintName, paintShape } from './shape-painter';

/** What the layer is to show. */
export interface Scene {
  readonly shapes: Shapes;
  readonly index: ShapeIndex;
  readonly view: View;
  readonly stage: Size;
  readonly look: Look;
  /** Ids of shapes that are hidden, or shown elsewhere while they change. */
  readonly unseen: ReadonlySet<number>;
}

/** How far the painting reaches beyond the stage, in CSS pixels, so that there is something to see on the way. */
export const MARGIN = 96;
/** The part of the image that the painting covers. */
function covered({ view, stage }: Scene): Bounds {
  return {
    left: (-MARGIN - view.x) / view.scale,
    top: (-MARGIN - view.y) / view.scale,
    right: (stage.width + MARGIN - view.x) / view.scale,
    bottom: (stage.height + MARGIN - view.y) / view.scale,
  };
}

export function visible(scene: Scene, area: Bounds = covered(scene)): readonly Shape[] {
  const reach = (REACH + NAME_HEIGHT) / scene.view.scale;
  return scene.look.hidden
    ? []
    : scene.index.within(grow(area, reach)).filter(({ id }) => !scene.unseen.has(id));
}

export function boundsOf(scene: Scene, shape: Shape): Bounds {
  return scene.index.boundsOf(shape.id) ?? kindOf(shape).bounds(shape);
}

export function paintNames(context: CanvasRenderingContext2D, scene: Scene, shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    const bounds = boundsOf(scene, shape);
    if (hasNameRoom(shape, bounds, scene.view)) {
      paintName(context, shape, bounds, scene.look, scene.view);
    }
  }
  // A name is wider than the mark of a keypoint, and would hide its neighbours.
  for (const shape of shapes) {
    if (shape.kind === 'keypoint') {
      paintShape(context, shape, boundsOf(scene, shape), scene.look, scene.view);
    }
  }
}

/** Paints one area anew: everything that reaches into it, clipped to it. */
export function repaint(context: CanvasRenderingContext2D, area: Bounds, scene: Scene, named: boolean): void {
  const { scale, x, y } = scene.view;
  const left = Math.floor(x + scale * area.left);
  const top = Math.floor(y + scale * area.top);
  const right = Math.ceil(x + scale * area.right);
  const bottom = Math.ceil(y + scale * area.bottom);
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.clearRect(left, top, right - left, bottom - top);
  const shapes = visible(scene, area);
  for (const shape of shapes) {
    paintShape(context, shape, boundsOf(scene, shape), scene.look, scene.view);
  }
  if (named) {
    paintNames(context, scene, shapes);
  }
  context.restore();
}

/** Where the changes are seen. */
export function areasOf(changes: readonly ShapeChange[], scene: Scene): readonly Bounds[] {
  const { scale } = scene.view;
  return changes.map(({ before, after }) => {
    const bounds = [before, after]
      .filter((shape) => shape !== undefined)
      .map((shape) => grow(withName(kindOf(shape).bounds(shape), shape, scene), REACH / scale));
    return bounds.reduce(union);
  });
}

/** A name is wider than a small shape; how wide only the canvas knows, so this is generous. */
function withName(bounds: Bounds, shape: Shape, { view, look }: Scene): Bounds {
  if (!look.names) {
    return bounds;
  }
  const width = (shape.label.length * 14 + 40) / view.scale;
  return union(bounds, {
    left: bounds.left,
    top: bounds.top - NAME_HEIGHT / view.scale,
    right: bounds.left + width,
    bottom: bounds.top + NAME_HEIGHT / view.scale,
  });
}

export function visibilityChanges(before: Scene, after: Scene): readonly ShapeChange[] {
  if (before.unseen === after.unseen) {
    return [];
  }
  const turned = [
    ...[...before.unseen].filter((id) => !after.unseen.has(id)),
    ...[...after.unseen].filter((id) => !before.unseen.has(id)),
  ];
  return after.shapes.pick(turned).map((shape) => ({ id: shape.id, before: shape, after: shape }));
}

export function sameView(a: Scene, b: Scene): boolean {
  return (
    a.view.scale === b.view.scale &&
    a.view.x === b.view.x &&
    a.view.y === b.view.y &&
    a.stage.width === b.stage.width &&
    a.stage.height === b.stage.height
  );
}

export function sameContent(a: Scene, b: Scene): boolean {
  return a.shapes === b.shapes && a.unseen === b.unseen;
}

export function sameLook(a: Scene, b: Scene): boolean {
  return a.look === b.look;
}
