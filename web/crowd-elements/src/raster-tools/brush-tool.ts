import type { Point } from '../geometry/point';
import { brushPlace, brushed } from '../raster/brush';
import { brushOf, erase, paint } from '../raster/commands';
import type { Segment } from '../raster/segment';
import { Stroke } from '../raster/stroke';
import type { ToolPointer, ToolRequest } from '../tools/tool';
import type { RasterContext, RasterPreview, RasterStep, RasterTool } from './raster-tool';

export type BrushPhase =
  | { readonly kind: 'idle' }
  /** `segment` is what is painted; with undefined it is wiped out. */
  | {
      readonly kind: 'painting';
      readonly stroke: Stroke;
      readonly segment: Segment | undefined;
      readonly at: Point;
    };

const IDLE: BrushPhase = { kind: 'idle' };

/** A round brush, or an eraser. With Alt, Ctrl or the other end of a pen the brush erases. */
export class BrushTool implements RasterTool<BrushPhase> {
  readonly idle = IDLE;

  constructor(private readonly erases: boolean) {}

  press(_phase: BrushPhase, pointer: ToolPointer, context: RasterContext): RasterStep<BrushPhase> {
    const { painting, rules } = context;
    const segment = this.erases || pointer.fromCentre ? undefined : brushOf(painting, rules);
    if (segment === undefined && !this.erases && !pointer.fromCentre) {
      return { phase: IDLE, painting, notice: 'needsLabel' };
    }
    if (segment !== undefined && painting.locked.has(segment.value)) {
      return { phase: IDLE, painting, notice: 'segmentLocked' };
    }
    const stroke = new Stroke(painting.mask, painting.locked);
    const at = brushPlace(pointer.at, context.brush);
    return this.extend({ kind: 'painting', stroke, segment, at }, at, context);
  }

  move(phase: BrushPhase, pointer: ToolPointer, context: RasterContext): RasterStep<BrushPhase> {
    return phase.kind === 'idle'
      ? { phase, painting: context.painting }
      : this.extend(phase, brushPlace(pointer.at, context.brush), context);
  }

  release(phase: BrushPhase, _pointer: ToolPointer, { painting }: RasterContext): RasterStep<BrushPhase> {
    if (phase.kind === 'idle') {
      return { phase, painting };
    }
    const painted = phase.stroke.finish();
    const { segment } = phase;
    return {
      phase: IDLE,
      painting: segment === undefined ? erase(painting, painted) : paint(painting, painted, segment),
    };
  }

  ask(
    phase: BrushPhase,
    request: ToolRequest,
    { painting }: RasterContext,
  ): RasterStep<BrushPhase> | undefined {
    return phase.kind === 'painting' && (request === 'cancel' || request === 'back')
      ? { phase: IDLE, painting }
      : undefined;
  }

  holds(phase: BrushPhase): boolean {
    return phase.kind === 'painting';
  }

  preview(phase: BrushPhase): RasterPreview {
    if (phase.kind === 'idle') {
      return {};
    }
    const { stroke, segment } = phase;
    return { mask: stroke.mask, ...(segment !== undefined && { segment }) };
  }

  private extend(
    phase: Extract<BrushPhase, { kind: 'painting' }>,
    at: Point,
    { painting, image, brush }: RasterContext,
  ): RasterStep<BrushPhase> {
    phase.stroke.fill(brushed(phase.at, at, brush, image), phase.segment?.value ?? 0);
    return { phase: { ...phase, at }, painting };
  }
}
