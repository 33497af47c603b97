import type { Point } from '../geometry/point';
import { brushPlace, brushed } from '../raster/brush';
import type { ToolPointer } from '../tools/tool';
import type { RasterContext, RasterStep } from './raster-tool';
import { StrokeTool } from './stroke-tool';
import type { Idle, StrokeUnderWay } from './stroke-tool';

interface BrushStroke extends StrokeUnderWay {
  /** How far it has come. */
  readonly at: Point;
}

export type BrushPhase = Idle | BrushStroke;

/** A round brush, or an eraser. */
export class BrushTool extends StrokeTool<BrushStroke> {
  move(phase: BrushPhase, pointer: ToolPointer, context: RasterContext): RasterStep<BrushPhase> {
    return phase.kind === 'idle'
      ? { phase, painting: context.painting }
      : extended(phase, brushPlace(pointer.at, context.brush), context);
  }

  protected begin(
    stroke: StrokeUnderWay,
    pointer: ToolPointer,
    context: RasterContext,
  ): RasterStep<BrushPhase> {
    const at = brushPlace(pointer.at, context.brush);
    return extended({ ...stroke, at }, at, context);
  }
}

function extended(
  phase: BrushStroke,
  at: Point,
  { painting, image, brush }: RasterContext,
): RasterStep<BrushPhase> {
  phase.stroke.fill(brushed(phase.at, at, brush, image), phase.segment?.value ?? 0);
  return { phase: { ...phase, at }, painting };
}
