import { boundsOf } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import { distance, nearestCorner, pixelUnder } from '../geometry/point';
import type { Point, Size } from '../geometry/point';
import { brushOf } from '../raster/commands';
import type { ToolPointer, ToolRequest } from '../tools/tool';
import type { RasterContext, RasterPreview, RasterStep, RasterTool, SegmentPrompt } from './raster-tool';

/** Points that say where an object ends at each of its four sides. */
const EXTREMES = 4;

export type AutoPhase =
  | { readonly kind: 'idle' }
  /** Pressed, and not yet gone far enough to tell a drag from a click. */
  | { readonly kind: 'pressed'; readonly from: Point; readonly points: readonly Point[] }
  | { readonly kind: 'boxing'; readonly from: Point; readonly at: Point }
  | { readonly kind: 'points'; readonly points: readonly Point[] };

const IDLE: AutoPhase = { kind: 'idle' };

/** Asks for the mask of an object: within a box that is dragged, or between its four outermost points. */
export class AutoTool implements RasterTool<AutoPhase> {
  readonly idle = IDLE;

  press(phase: AutoPhase, { at }: ToolPointer, { painting, rules }: RasterContext): RasterStep<AutoPhase> {
    const segment = brushOf(painting, rules);
    if (segment === undefined) {
      return { phase, painting, notice: 'needsLabel' };
    }
    return painting.locked.has(segment.value)
      ? { phase, painting, notice: 'segmentLocked' }
      : {
          phase: { kind: 'pressed', from: at, points: phase.kind === 'points' ? phase.points : [] },
          painting,
        };
  }

  move(phase: AutoPhase, { at }: ToolPointer, { painting, tolerance }: RasterContext): RasterStep<AutoPhase> {
    const drags =
      phase.kind === 'boxing' ||
      (phase.kind === 'pressed' && phase.points.length === 0 && distance(at, phase.from) >= tolerance / 2);
    return { phase: drags ? { kind: 'boxing', from: phase.from, at } : phase, painting };
  }

  release(phase: AutoPhase, { at }: ToolPointer, context: RasterContext): RasterStep<AutoPhase> {
    const { painting, image } = context;
    switch (phase.kind) {
      case 'boxing': {
        const box = boxOf(phase.from, at, image);
        return { phase: IDLE, painting, ...(!isFlat(box) && { prompt: { kind: 'box', box } }) };
      }
      case 'pressed': {
        const points = [...phase.points, pixelUnder(phase.from, image)];
        return points.length < EXTREMES
          ? { phase: { kind: 'points', points }, painting }
          : { phase: IDLE, painting, ...promptOf(points) };
      }
      case 'idle':
      case 'points':
        return { phase, painting };
    }
  }

  ask(
    phase: AutoPhase,
    request: ToolRequest,
    { painting }: RasterContext,
  ): RasterStep<AutoPhase> | undefined {
    if (phase.kind === 'idle') {
      return undefined;
    }
    if (request === 'back' && phase.kind === 'points' && phase.points.length > 1) {
      return { phase: { ...phase, points: phase.points.slice(0, -1) }, painting };
    }
    return request === 'cancel' || request === 'back' ? { phase: IDLE, painting } : undefined;
  }

  holds(phase: AutoPhase): boolean {
    return phase.kind === 'pressed' || phase.kind === 'boxing';
  }

  preview(phase: AutoPhase, _at: Point | undefined, { image }: RasterContext): RasterPreview {
    switch (phase.kind) {
      case 'boxing':
        return { box: boxOf(phase.from, phase.at, image) };
      case 'points':
      case 'pressed':
        return { points: phase.points };
      case 'idle':
        return {};
    }
  }
}

function promptOf(points: readonly Point[]): { readonly prompt?: SegmentPrompt } {
  return isFlat(boundsOf(points)) ? {} : { prompt: { kind: 'points', points } };
}

function boxOf(from: Point, to: Point, image: Size): Bounds {
  return boundsOf([nearestCorner(from, image), nearestCorner(to, image)]);
}

function isFlat({ left, top, right, bottom }: Bounds): boolean {
  return left === right || top === bottom;
}
