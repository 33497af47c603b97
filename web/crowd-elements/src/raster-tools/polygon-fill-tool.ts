import { drawingOf } from '../drawing/drawing';
import { ShapeIndex } from '../drawing/shape-index';
import type { Point } from '../geometry/point';
import { brushOf } from '../raster/commands';
import { polygonSpans } from '../raster/polygon-fill';
import { POLYGON } from '../shapes/kinds';
import { PathTool } from '../tools/path-tool';
import type { PathPhase } from '../tools/path-tool';
import type { Step, ToolContext, ToolPointer, ToolRequest } from '../tools/tool';
import { fillWith } from './filling';
import type { RasterContext, RasterPreview, RasterStep, RasterTool } from './raster-tool';

/** Fills polygons, which are drawn as polygons are elsewhere: on a drawing that is forgotten when one is done. */
export class PolygonFillTool implements RasterTool<PathPhase> {
  private readonly path = new PathTool(POLYGON.rules);
  private readonly index = new ShapeIndex();
  readonly idle = this.path.idle;

  press(phase: PathPhase, pointer: ToolPointer, context: RasterContext): RasterStep<PathPhase> {
    return this.filled(this.path.press(phase, pointer, this.sketch(context)), context);
  }

  move(phase: PathPhase, pointer: ToolPointer, context: RasterContext): RasterStep<PathPhase> {
    return this.filled(this.path.move(phase, pointer, this.sketch(context)), context);
  }

  release(phase: PathPhase, pointer: ToolPointer, context: RasterContext): RasterStep<PathPhase> {
    return this.filled(this.path.release(phase, pointer, this.sketch(context)), context);
  }

  ask(phase: PathPhase, request: ToolRequest, context: RasterContext): RasterStep<PathPhase> | undefined {
    const step = this.path.ask(phase, request, this.sketch(context));
    return step && this.filled(step, context);
  }

  holds(phase: PathPhase): boolean {
    return this.path.holds(phase);
  }

  preview(phase: PathPhase, _at: Point | undefined, context: RasterContext): RasterPreview {
    const { path, refused } = this.path.preview(phase, this.sketch(context));
    return { ...(path !== undefined && { path }), refused };
  }

  /** Edges may cross here: what is filled is seen, and where they cross twice it stays free. */
  private sketch({ painting, rules, image, tolerance }: RasterContext): ToolContext {
    const label = brushOf(painting, rules)?.label;
    return {
      drawing: drawingOf([], { label }),
      index: this.index,
      image,
      tolerance,
      snaps: false,
      mayCross: true,
    };
  }

  private filled({ phase, drawing, notice }: Step<PathPhase>, context: RasterContext): RasterStep<PathPhase> {
    const [shape] = drawing.shapes.list;
    return shape !== undefined && 'vertices' in shape
      ? { phase, ...fillWith(polygonSpans(shape.vertices, context.image), context) }
      : { phase, painting: context.painting, ...(notice !== undefined && { notice }) };
  }
}
