import type { Point } from '../geometry/point';
import type { Superpixels } from '../raster/superpixels';
import type { ToolPointer } from '../tools/tool';
import type { RasterContext, RasterPreview, RasterStep } from './raster-tool';
import { IDLE, StrokeTool } from './stroke-tool';
import type { Idle, StrokeUnderWay } from './stroke-tool';

interface CellStroke extends StrokeUnderWay {
  readonly cells: Superpixels;
  readonly taken: ReadonlySet<number>;
}

export type SuperpixelPhase = Idle | CellStroke;

/** Paints cells of like colours, as many as the pointer passes. */
export class SuperpixelTool extends StrokeTool<CellStroke> {
  constructor() {
    super(false);
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

  protected begin(
    stroke: StrokeUnderWay,
    pointer: ToolPointer,
    context: RasterContext,
  ): RasterStep<SuperpixelPhase> {
    const cells = context.cells();
    return cells === undefined
      ? { phase: IDLE, painting: context.painting, notice: 'photoNotReadable' }
      : this.move({ ...stroke, cells, taken: new Set() }, pointer, context);
  }

  protected override hint(at: Point | undefined, context: RasterContext): RasterPreview {
    const cells = at === undefined ? undefined : context.cells();
    const cell = at && cells?.cellAt(at);
    return cells === undefined || cell === undefined ? {} : { spans: cells.spansOf(cell, context.image) };
  }
}
