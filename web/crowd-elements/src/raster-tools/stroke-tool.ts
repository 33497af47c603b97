import type { Point } from '../geometry/point';
import { brushOf, erase, paint } from '../raster/commands';
import type { Segment } from '../raster/segment';
import { Stroke } from '../raster/stroke';
import type { ToolPointer, ToolRequest } from '../tools/tool';
import type { RasterContext, RasterPreview, RasterStep, RasterTool } from './raster-tool';

export interface Idle {
  readonly kind: 'idle';
}

/** What is painted while the pointer is pressed. */
export interface StrokeUnderWay {
  readonly kind: 'painting';
  readonly stroke: Stroke;
  /** With undefined what the stroke covers is wiped out. */
  readonly segment: Segment | undefined;
}

export const IDLE: Idle = { kind: 'idle' };

/** A tool that paints from press to release. With Alt, Ctrl or the other end of a pen it wipes out. */
export abstract class StrokeTool<S extends StrokeUnderWay> implements RasterTool<Idle | S> {
  readonly idle = IDLE;

  constructor(private readonly erases: boolean) {}

  /** The first place that the stroke covers. */
  protected abstract begin(
    stroke: StrokeUnderWay,
    pointer: ToolPointer,
    context: RasterContext,
  ): RasterStep<Idle | S>;

  abstract move(phase: Idle | S, pointer: ToolPointer, context: RasterContext): RasterStep<Idle | S>;

  press(_phase: Idle | S, pointer: ToolPointer, context: RasterContext): RasterStep<Idle | S> {
    const { painting, rules } = context;
    const erases = this.erases || pointer.fromCentre;
    const segment = erases ? undefined : brushOf(painting, rules);
    if (segment === undefined && !erases) {
      return { phase: IDLE, painting, notice: 'needsLabel' };
    }
    if (segment !== undefined && painting.locked.has(segment.value)) {
      return { phase: IDLE, painting, notice: 'segmentLocked' };
    }
    const stroke = new Stroke(painting.mask, painting.locked);
    return this.begin({ kind: 'painting', stroke, segment }, pointer, context);
  }

  release(phase: Idle | S, _pointer: ToolPointer, { painting }: RasterContext): RasterStep<Idle | S> {
    if (phase.kind === 'idle') {
      return { phase, painting };
    }
    const { stroke, segment } = phase;
    const painted = stroke.finish();
    return {
      phase: IDLE,
      painting: segment === undefined ? erase(painting, painted) : paint(painting, painted, segment),
    };
  }

  ask(phase: Idle | S, request: ToolRequest, { painting }: RasterContext): RasterStep<Idle | S> | undefined {
    return phase.kind === 'painting' && (request === 'cancel' || request === 'back')
      ? { phase: IDLE, painting }
      : undefined;
  }

  holds(phase: Idle | S): boolean {
    return phase.kind === 'painting';
  }

  preview(phase: Idle | S, at: Point | undefined, context: RasterContext): RasterPreview {
    if (phase.kind === 'idle') {
      return this.hint(at, context);
    }
    const { stroke, segment } = phase;
    return { mask: stroke.mask, ...(segment !== undefined && { segment }) };
  }

  /** What a press would paint, if it is shown. */
  protected hint(_at: Point | undefined, _context: RasterContext): RasterPreview {
    return {};
  }
}
