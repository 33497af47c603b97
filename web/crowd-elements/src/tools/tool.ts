import type { Bounds } from '../geometry/bounds';
import type { Point, Size } from '../geometry/point';
import type { Drawing } from '../drawing/drawing';
import type { ShapeIndex } from '../drawing/shape-index';
import type { Shape } from '../shapes/shape';

/** A pointer of any sort, also one that keys move, in fractions of the image's pixels. */
export interface ToolPointer {
  readonly at: Point;
  /** Shift: adds to the selection. */
  readonly adds: boolean;
  /** Alt, Ctrl or the other end of a pen: draws from the centre, takes vertices away, wipes out. */
  readonly fromCentre: boolean;
}

/** What a tool decides by. */
export interface ToolContext {
  readonly drawing: Drawing;
  readonly index: ShapeIndex;
  readonly image: Size;
  /** How near counts as "on", in pixels of the image; a way of less than half of it is no drag. */
  readonly tolerance: number;
  /** New corners are drawn to the edges of neighbours. */
  readonly snaps: boolean;
  /** A polygon's edges may cross. */
  readonly mayCross: boolean;
}

/** What a key asks of the tool while it is at work. */
export type ToolRequest = 'finish' | 'cancel' | 'back' | 'forward';

/** Something that the worker is to be told. */
export type Notice =
  | 'edgesWouldCross'
  | 'tooFewVertices'
  | 'needsLabel'
  | 'segmentLocked'
  | 'photoNotReadable'
  | 'autoFailed'
  | 'autoBusy'
  | 'autoFoundNothing'
  | 'autoNotHere';

/** Where an event has led to. */
export interface Step<P> {
  readonly phase: P;
  readonly drawing: Drawing;
  readonly notice?: Notice;
}

/** What is seen of a tool at work, over the shapes that are done. */
export interface Preview {
  /** Shapes as they would become. */
  readonly shapes: readonly Shape[];
  /** Ids of shapes that are not shown as they were. */
  readonly replaced: ReadonlySet<number>;
  /** What is shown would not be taken. */
  readonly refused: boolean;
  /** A path that is being drawn. */
  readonly path?: OpenPath;
  /** The area that is being selected. */
  readonly frame?: Bounds;
}

export interface OpenPath {
  readonly vertices: readonly Point[];
  readonly at: Point;
  /** The next press closes the path at its first vertex. */
  readonly closes: boolean;
  readonly closed: boolean;
}

export const NO_PREVIEW: Preview = { shapes: [], replaced: new Set(), refused: false };

/**
 * A tool: a state machine whose phases are plain data. Each event leads from a phase and a drawing to the next ones;
 * the tool itself has no state.
 */
export interface Tool<P> {
  readonly idle: P;
  press(phase: P, pointer: ToolPointer, context: ToolContext): Step<P>;
  /** The pointer has moved, pressed or not. */
  move(phase: P, pointer: ToolPointer, context: ToolContext): Step<P>;
  release(phase: P, pointer: ToolPointer, context: ToolContext): Step<P>;
  /** Undefined where the request means nothing to the phase. */
  ask(phase: P, request: ToolRequest, context: ToolContext): Step<P> | undefined;
  /** Whether the phase goes on until the pointer is released. */
  holds(phase: P): boolean;
  preview(phase: P, context: ToolContext): Preview;
}
