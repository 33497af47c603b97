import { crossesAt } from '../geometry/chain';
import { distance, nearestCorner, samePlace } from '../geometry/point';
import type { Point } from '../geometry/point';
import { add } from '../drawing/commands';
import { deselect } from '../drawing/drawing';
import type { PathRules } from '../shapes/path-kind';
import { snapped } from './snapping';
import { NO_PREVIEW } from './tool';
import type { Preview, Step, Tool, ToolContext, ToolPointer, ToolRequest } from './tool';

export type PathPhase = { readonly kind: 'idle' } | OpenPhase;

/** Vertices are being set. `undone` are those that were taken back, the last one at the end. */
interface OpenPhase {
  readonly kind: 'open';
  readonly vertices: readonly Point[];
  readonly undone: readonly Point[];
  readonly at: Point;
  /** Where the pointer was pressed, until it is released. */
  readonly pressedAt: Point | undefined;
}

const IDLE: PathPhase = { kind: 'idle' };

/**
 * Sets a vertex with every press. A path ends by a press on its last vertex (so a double click does), a closed one also
 * on its first vertex, and a line with its second.
 */
export class PathTool implements Tool<PathPhase> {
  readonly idle = IDLE;

  constructor(private readonly rules: PathRules) {}

  press(phase: PathPhase, pointer: ToolPointer, context: ToolContext): Step<PathPhase> {
    const { drawing } = context;
    const at = this.place(pointer.at, context);
    if (phase.kind === 'idle') {
      return drawing.label === undefined
        ? { phase, drawing, notice: 'needsLabel' }
        : {
            phase: { kind: 'open', vertices: [at], undone: [], at, pressedAt: pointer.at },
            drawing: deselect(drawing),
          };
    }
    return this.ends(phase, pointer.at, context)
      ? this.finish(phase, context)
      : this.extend({ ...phase, pressedAt: pointer.at }, at, context);
  }

  move(phase: PathPhase, pointer: ToolPointer, context: ToolContext): Step<PathPhase> {
    const { drawing } = context;
    return phase.kind === 'idle'
      ? { phase, drawing }
      : { phase: { ...phase, at: this.place(pointer.at, context) }, drawing };
  }

  release(phase: PathPhase, pointer: ToolPointer, context: ToolContext): Step<PathPhase> {
    if (phase.kind === 'idle') {
      return { phase, drawing: context.drawing };
    }
    const released = { ...phase, pressedAt: undefined };
    // A line can be drawn by one drag, as people expect of lines.
    const dragged =
      this.rules.mostVertices === 2 &&
      phase.pressedAt !== undefined &&
      distance(pointer.at, phase.pressedAt) >= context.tolerance / 2;
    return dragged
      ? this.extend(released, this.place(pointer.at, context), context)
      : { phase: released, drawing: context.drawing };
  }

  ask(phase: PathPhase, request: ToolRequest, context: ToolContext): Step<PathPhase> | undefined {
    const { drawing } = context;
    if (phase.kind === 'idle') {
      return undefined;
    }
    switch (request) {
      case 'finish':
        return this.finish(phase, context);
      case 'cancel':
        return { phase: IDLE, drawing };
      case 'back': {
        const last = phase.vertices.at(-1);
        const vertices = phase.vertices.slice(0, -1);
        return last === undefined || vertices.length === 0
          ? { phase: IDLE, drawing }
          : { phase: { ...phase, vertices, undone: [...phase.undone, last] }, drawing };
      }
      case 'forward': {
        const again = phase.undone.at(-1);
        return again === undefined
          ? { phase, drawing }
          : {
              phase: { ...phase, vertices: [...phase.vertices, again], undone: phase.undone.slice(0, -1) },
              drawing,
            };
      }
    }
  }

  holds(phase: PathPhase): boolean {
    return phase.kind === 'open' && phase.pressedAt !== undefined && this.rules.mostVertices === 2;
  }

  preview(phase: PathPhase, context: ToolContext): Preview {
    if (phase.kind === 'idle') {
      return NO_PREVIEW;
    }
    const { vertices, at } = phase;
    const closes = this.closes(phase, at, context);
    const end = closes ? (vertices[0] ?? at) : at;
    const { closed } = this.rules;
    const refused = closes
      ? this.closingCrosses(vertices, context)
      : this.crosses([...vertices, at], context);
    return { ...NO_PREVIEW, refused, path: { vertices, at: end, closes, closed } };
  }

  private extend(phase: OpenPhase, at: Point, context: ToolContext): Step<PathPhase> {
    const { drawing } = context;
    const last = phase.vertices.at(-1);
    if (last !== undefined && samePlace(at, last)) {
      return { phase, drawing };
    }
    const vertices = [...phase.vertices, at];
    if (this.crosses(vertices, context)) {
      return { phase, drawing, notice: 'edgesWouldCross' };
    }
    const next: OpenPhase = { ...phase, vertices, undone: [], at };
    return vertices.length === this.rules.mostVertices
      ? this.finish(next, context)
      : { phase: next, drawing };
  }

  private finish(phase: OpenPhase, context: ToolContext): Step<PathPhase> {
    const { drawing } = context;
    const { vertices } = phase;
    if (vertices.length < this.rules.leastVertices) {
      return { phase, drawing, notice: 'tooFewVertices' };
    }
    if (this.closingCrosses(vertices, context)) {
      return { phase, drawing, notice: 'edgesWouldCross' };
    }
    return {
      phase: IDLE,
      drawing: add(drawing, [{ kind: this.rules.name, label: drawing.label ?? '', vertices }]),
    };
  }

  /** Whether a press here ends the path. */
  private ends(phase: OpenPhase, at: Point, context: ToolContext): boolean {
    const last = phase.vertices.at(-1);
    const onLast = last !== undefined && distance(last, at) <= context.tolerance / 2;
    const enough = phase.vertices.length >= this.rules.leastVertices;
    return this.closes(phase, at, context) || (onLast && enough);
  }

  private closes({ vertices }: OpenPhase, at: Point, { tolerance }: ToolContext): boolean {
    const [first] = vertices;
    return (
      this.rules.closed &&
      first !== undefined &&
      vertices.length >= this.rules.leastVertices &&
      distance(first, at) <= tolerance
    );
  }

  private crosses(vertices: readonly Point[], { mayCross }: ToolContext): boolean {
    return this.rules.closed && !mayCross && crossesAt({ vertices, closed: false }, vertices.length - 1);
  }

  private closingCrosses(vertices: readonly Point[], { mayCross }: ToolContext): boolean {
    return this.rules.closed && !mayCross && crossesAt({ vertices, closed: true }, vertices.length - 1);
  }

  private place(at: Point, context: ToolContext): Point {
    return nearestCorner(snapped(at, context), context.image);
  }
}
