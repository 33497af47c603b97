import type { Point } from '../geometry/point';
import type { Painting } from '../raster/painting';
import type { Notice, ToolPointer, ToolRequest } from '../tools/tool';
import { AutoTool } from './auto-tool';
import { BrushTool } from './brush-tool';
import { FillTool, PickTool } from './click-tool';
import { PolygonFillTool } from './polygon-fill-tool';
import type {
  RasterContext,
  RasterMode,
  RasterPreview,
  RasterStep,
  RasterTool,
  SegmentPrompt,
} from './raster-tool';
import { SuperpixelTool } from './superpixel-tool';

/** What became of an event. */
export interface RasterOutcome {
  readonly painting: Painting;
  readonly notice?: Notice;
  readonly prompt?: SegmentPrompt;
}

/** The tools that paint, of which one is at work. Holds its phase and nothing else. */
export class RasterMachine {
  private readonly tools: Readonly<Record<RasterMode, RasterTool<unknown>>> = {
    brush: new BrushTool(false) as RasterTool<unknown>,
    eraser: new BrushTool(true) as RasterTool<unknown>,
    polygon: new PolygonFillTool() as RasterTool<unknown>,
    fill: new FillTool() as RasterTool<unknown>,
    superpixel: new SuperpixelTool() as RasterTool<unknown>,
    auto: new AutoTool() as RasterTool<unknown>,
    pick: new PickTool() as RasterTool<unknown>,
  };
  private currentMode: RasterMode = 'brush';
  private phase: unknown = this.tool.idle;

  get mode(): RasterMode {
    return this.currentMode;
  }

  /** Takes another tool in hand; what the last one was doing is given up. */
  set mode(mode: RasterMode) {
    this.currentMode = mode;
    this.stop();
  }

  /** The tool is in the middle of something. */
  get busy(): boolean {
    return this.phase !== this.tool.idle;
  }

  /** It goes on until the pointer is released. */
  get holds(): boolean {
    return this.tool.holds(this.phase);
  }

  press(pointer: ToolPointer, context: RasterContext): RasterOutcome {
    return this.take(this.tool.press(this.phase, pointer, context));
  }

  move(pointer: ToolPointer, context: RasterContext): RasterOutcome {
    return this.take(this.tool.move(this.phase, pointer, context));
  }

  release(pointer: ToolPointer, context: RasterContext): RasterOutcome {
    return this.take(this.tool.release(this.phase, pointer, context));
  }

  /** Undefined where the tool has no use for the request. */
  ask(request: ToolRequest, context: RasterContext): RasterOutcome | undefined {
    const step = this.tool.ask(this.phase, request, context);
    return step && this.take(step);
  }

  preview(at: Point | undefined, context: RasterContext): RasterPreview {
    return this.tool.preview(this.phase, at, context);
  }

  /** Gives up what was going on. */
  stop(): void {
    this.phase = this.tool.idle;
  }

  private get tool(): RasterTool<unknown> {
    return this.tools[this.currentMode];
  }

  private take({ phase, ...outcome }: RasterStep<unknown>): RasterOutcome {
    this.phase = phase;
    return outcome;
  }
}
