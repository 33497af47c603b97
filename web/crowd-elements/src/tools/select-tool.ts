import type { Bounds } from '../geometry/bounds';
import { encloses } from '../geometry/bounds';
import { crossesAt, crossesItself } from '../geometry/chain';
import { distance } from '../geometry/point';
import type { Point } from '../geometry/point';
import { editable, replace } from '../drawing/commands';
import { deselect, select } from '../drawing/drawing';
import { gripUnder, hitTest } from '../drawing/hit-test';
import { kindOf } from '../shapes/kinds';
import type { Shape } from '../shapes/shape';
import type { Grip } from '../shapes/shape-kind';
import { snapped } from './snapping';
import { NO_PREVIEW } from './tool';
import type { Preview, Step, Tool, ToolContext, ToolPointer, ToolRequest } from './tool';

export type SelectPhase =
  | { readonly kind: 'idle' }
  /** A shape was pressed; it is moved once the pointer has gone far enough. */
  | { readonly kind: 'pressed'; readonly id: number; readonly from: Point; readonly toggles: boolean }
  | { readonly kind: 'moving'; readonly from: Point; readonly at: Point }
  | {
      readonly kind: 'gripping';
      readonly shape: Shape;
      readonly grip: Grip;
      readonly from: Point;
      readonly at: Point;
    }
  | {
      readonly kind: 'framing';
      readonly from: Point;
      readonly at: Point;
      readonly base: ReadonlySet<number>;
    };

const IDLE: SelectPhase = { kind: 'idle' };

/** Selects shapes, moves them, and drags their grips. */
export class SelectTool implements Tool<SelectPhase> {
  readonly idle = IDLE;

  press(_phase: SelectPhase, pointer: ToolPointer, context: ToolContext): Step<SelectPhase> {
    const { drawing } = context;
    const grabbed = this.grab(pointer, context, true);
    if (grabbed !== undefined) {
      return grabbed;
    }
    const base = pointer.adds ? drawing.selection : new Set<number>();
    return {
      phase: { kind: 'framing', from: pointer.at, at: pointer.at, base },
      drawing: select(drawing, base),
    };
  }

  /**
   * Takes hold of what lies under the pointer, or leaves it to another tool: of grips and outlines always, of a shape's
   * inside if `byInside`, or if the worker has picked the shape. With Alt or Ctrl a vertex is taken away.
   */
  grab(pointer: ToolPointer, context: ToolContext, byInside: boolean): Step<SelectPhase> | undefined {
    const { drawing, index, tolerance } = context;
    const { at } = pointer;
    const held = pointer.adds ? undefined : gripUnder(drawing, at, tolerance);
    if (held !== undefined && pointer.fromCentre) {
      return this.removeVertex(pointer.at, context);
    }
    if (held !== undefined) {
      return { phase: { kind: 'gripping', ...held, from: at, at }, drawing };
    }
    const hit = hitTest(drawing, index, at, tolerance);
    if (hit === undefined) {
      return undefined;
    }
    const { id } = hit.shape;
    const picked = drawing.selection.has(id);
    const meant =
      byInside ||
      pointer.adds ||
      (picked ? !drawing.fresh || hit.part === 'edge' : isEdgeMeant(hit.part, context));
    if (!meant) {
      return undefined;
    }
    return {
      phase: { kind: 'pressed', id, from: at, toggles: pointer.adds && picked },
      drawing: picked ? drawing : select(drawing, pointer.adds ? [...drawing.selection, id] : [id]),
    };
  }

  /** Takes the vertex under a point out of the selected path; undefined where there is none to take. */
  removeVertex(at: Point, context: ToolContext): Step<SelectPhase> | undefined {
    const { drawing, tolerance, mayCross } = context;
    const held = gripUnder(drawing, at, tolerance);
    const shape =
      held?.grip.type === 'vertex' ? kindOf(held.shape).without(held.shape, held.grip.index) : undefined;
    if (shape === undefined) {
      return undefined;
    }
    const crosses =
      shape.kind === 'polygon' && !mayCross && crossesItself({ vertices: shape.vertices, closed: true });
    return crosses
      ? { phase: IDLE, drawing, notice: 'edgesWouldCross' }
      : { phase: IDLE, drawing: replace(drawing, [shape]) };
  }

  move(
    phase: SelectPhase,
    { at }: ToolPointer,
    { drawing, index, tolerance }: ToolContext,
  ): Step<SelectPhase> {
    switch (phase.kind) {
      case 'pressed':
        return distance(at, phase.from) < tolerance / 2
          ? { phase, drawing }
          : { phase: { kind: 'moving', from: phase.from, at }, drawing };
      case 'moving':
      case 'gripping':
        return { phase: { ...phase, at }, drawing };
      case 'framing': {
        const area = frameOf(phase.from, at);
        const inside = index
          .within(area)
          .filter((shape) => !drawing.hidden.has(shape.id) && encloses(area, kindOf(shape).bounds(shape)))
          .map(({ id }) => id);
        return { phase: { ...phase, at }, drawing: select(drawing, [...phase.base, ...inside]) };
      }
      case 'idle':
        return { phase, drawing };
    }
  }

  release(phase: SelectPhase, pointer: ToolPointer, context: ToolContext): Step<SelectPhase> {
    const { drawing } = context;
    switch (phase.kind) {
      case 'pressed': {
        const others = [...drawing.selection].filter((id) => id !== phase.id);
        const kept = pointer.adds ? drawing.selection : [phase.id];
        return { phase: IDLE, drawing: select(drawing, phase.toggles ? others : kept) };
      }
      case 'moving':
        return { phase: IDLE, drawing: replace(drawing, moved({ ...phase, at: pointer.at }, context)) };
      case 'gripping': {
        if (distance(pointer.at, phase.from) === 0) {
          return { phase: IDLE, drawing };
        }
        const shape = gripped({ ...phase, at: pointer.at }, context);
        return refuses(shape, phase.grip, context)
          ? { phase: IDLE, drawing, notice: 'edgesWouldCross' }
          : { phase: IDLE, drawing: replace(drawing, [shape]) };
      }
      case 'framing':
      case 'idle':
        return { phase: IDLE, drawing };
    }
  }

  ask(phase: SelectPhase, request: ToolRequest, { drawing }: ToolContext): Step<SelectPhase> | undefined {
    if (request !== 'cancel') {
      return undefined;
    }
    if (phase.kind !== 'idle') {
      return { phase: IDLE, drawing };
    }
    return drawing.selection.size > 0 ? { phase: IDLE, drawing: deselect(drawing) } : undefined;
  }

  holds(phase: SelectPhase): boolean {
    return phase.kind !== 'idle';
  }

  preview(phase: SelectPhase, context: ToolContext): Preview {
    switch (phase.kind) {
      case 'moving':
        return preview(moved(phase, context), false);
      case 'gripping': {
        const shape = gripped(phase, context);
        return preview([shape], refuses(shape, phase.grip, context));
      }
      case 'framing':
        return { ...NO_PREVIEW, frame: frameOf(phase.from, phase.at) };
      case 'idle':
      case 'pressed':
        return NO_PREVIEW;
    }
  }
}

/** Where corners snap to edges, a press on an edge begins a new shape there. */
function isEdgeMeant(part: 'edge' | 'inside', context: ToolContext): boolean {
  return part === 'edge' && !context.snaps;
}

function preview(shapes: readonly Shape[], refused: boolean): Preview {
  return { shapes, replaced: new Set(shapes.map(({ id }) => id)), refused };
}

function moved(phase: SelectPhase & { kind: 'moving' }, { drawing, image }: ToolContext): readonly Shape[] {
  const by = { x: Math.round(phase.at.x - phase.from.x), y: Math.round(phase.at.y - phase.from.y) };
  return editable(drawing).map((shape) => kindOf(shape).move(shape, by, image));
}

/** The grip goes the way that the pointer has gone, so that it does not jump to it. */
function gripped(phase: SelectPhase & { kind: 'gripping' }, context: ToolContext): Shape {
  const { shape, grip, from, at } = phase;
  const to = { x: grip.at.x + at.x - from.x, y: grip.at.y + at.y - from.y };
  return kindOf(shape).drag(shape, grip, snapped(to, context, new Set([shape.id])), context.image);
}

function refuses(shape: Shape, grip: Grip, { mayCross }: ToolContext): boolean {
  return (
    shape.kind === 'polygon' &&
    !mayCross &&
    crossesAt(
      { vertices: shape.vertices, closed: true },
      grip.type === 'vertex' ? grip.index : grip.index + 1,
    )
  );
}

function frameOf(from: Point, at: Point): Bounds {
  return {
    left: Math.min(from.x, at.x),
    top: Math.min(from.y, at.y),
    right: Math.max(from.x, at.x),
    bottom: Math.max(from.y, at.y),
  };
}
