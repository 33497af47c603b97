import type { Point } from '../geometry/point';
import { brushOf, erase, paint } from '../raster/commands';
import type { Segment } from '../raster/segment';
import { Stroke } from '../raster/stroke';
import type { Superpixels } from '../raster/superpixels';
import type { ToolPointer, ToolRequest } from '../tools/tool';
import type { RasterContext, RasterPreview, RasterStep, RasterTool } from './raster-tool';

export type SuperpixelPhase =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'painting';
      readonly stroke: Stroke;
      /** What is painted; with undefined it is wiped out. */
      readonly segment: Segment | undefined;
      readonly cells: Superpixels;
      readonly taken: ReadonlySet<number>;
    };

const IDLE: SuperpixelPhase = { kind: 'idle' };

/** Paints cells of like colours, as many as the pointer passes. With Alt, Ctrl or the other end of a pen it wipes them out. */
export class SuperpixelTool implements RasterTool<SuperpixelPhase> {
  readonly idle = IDLE;

  press(_phase: SuperpixelPhase, pointer: ToolPointer, context: RasterContext): RasterStep<SuperpixelPhase> {
    const { painting, rules } = context;
    const segment = pointer.fromCentre ? undefined : brushOf(painting, rules);
    const cells = context.cells();
    if (segment === undefined && !pointer.fromCentre) {
      return { phase: IDLE, painting, notice: 'needsLabel' };
    }
    if (segment !== undefined && painting.locked.has(segment.value)) {
      return { phase: IDLE, painting, notice: 'segmentLocked' };
    }
    if (cells === undefined) {
      return { phase: IDLE, painting, notice: 'photoNotReadable' };
    }
    const stroke = new Stroke(painting.mask, painting.locked);
    return this.move({ kind: 'painting', stroke, segment, cells, taken: new Set() }, pointer, context);
  }

  move(
    phase: SuperpixelPhase,
    { at }: ToolPointer,
    { painting, image }: RasterContext,
  ): RasterStep<SuperpixelPhase> {
    const cell = phase.kind === 'painting' ? phase.cells.cellAt(at) : undefined;
    if (phase.kind === 'idle' || cell === undefined || phase.taken.has(cell)) {
      return { phase, painting };
    }
    phase.stroke.fill(phase.cells.spansOf(cell, image), phase.segment?.value ?? 0);
    return { phase: { ...phase, taken: new Set([...phase.taken, cell]) }, painting };
  }

  release(
    phase: SuperpixelPhase,
    _pointer: ToolPointer,
    { painting }: RasterContext,
  ): RasterStep<SuperpixelPhase> {
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
    phase: SuperpixelPhase,
    request: ToolRequest,
    { painting }: RasterContext,
  ): RasterStep<SuperpixelPhase> | undefined {
    return phase.kind === 'painting' && (request === 'cancel' || request === 'back')
      ? { phase: IDLE, painting }
      : undefined;
  }

  holds(phase: SuperpixelPhase): boolean {
    return phase.kind === 'painting';
  }

  preview(phase: SuperpixelPhase, at: Point | undefined, context: RasterContext): RasterPreview {
    if (phase.kind === 'painting') {
      const { stroke, segment } = phase;
      return { mask: stroke.mask, ...(segment !== undefined && { segment }) };
    }
    const cells = at === undefined ? undefined : context.cells();
    const cell = at && cells?.cellAt(at);
    return cells === undefined || cell === undefined ? {} : { spans: cells.spansOf(cell, context.image) };
  }
}
