import type { Drawing } from '../drawing/drawing';
import type { Point } from '../geometry/point';
import { SelectTool } from './select-tool';
import type { SelectPhase } from './select-tool';
import type { Notice, Preview, Step, Tool, ToolContext, ToolPointer, ToolRequest } from './tool';

/** Draw new shapes, or only select and change those that are there. */
export type Mode = 'draw' | 'select';

/** What became of an event. */
export interface Outcome {
  readonly drawing: Drawing;
  readonly notice?: Notice;
}

/**
 * The tools of a drawing at work: one that draws, and the one that selects, which also works while drawing on what the
 * pointer grabs. Holds their phases and nothing else.
 */
export class ToolMachine<P> {
  private readonly selecting = new SelectTool();
  private selectPhase: SelectPhase = this.selecting.idle;
  private drawPhase: P;
  private currentMode: Mode = 'draw';

  constructor(private readonly drawing: Tool<P>) {
    this.drawPhase = drawing.idle;
  }

  get mode(): Mode {
    return this.currentMode;
  }

  /** Changes the mode; a shape that is being drawn is given up. */
  set mode(mode: Mode) {
    this.currentMode = mode;
    this.stop();
  }

  /** A tool is in the middle of something. */
  get busy(): boolean {
    return this.selectPhase !== this.selecting.idle || this.drawPhase !== this.drawing.idle;
  }

  /** It goes on until the pointer is released. */
  get holds(): boolean {
    return this.selecting.holds(this.selectPhase) || this.drawing.holds(this.drawPhase);
  }

  press(pointer: ToolPointer, context: ToolContext): Outcome {
    if (this.currentMode === 'select') {
      return this.onSelect(this.selecting.press(this.selectPhase, pointer, context));
    }
    const grabbed =
      this.drawPhase === this.drawing.idle ? this.selecting.grab(pointer, context, false) : undefined;
    return grabbed === undefined
      ? this.onDraw(this.drawing.press(this.drawPhase, pointer, context))
      : this.onSelect(grabbed);
  }

  move(pointer: ToolPointer, context: ToolContext): Outcome {
    return this.selectPhase === this.selecting.idle
      ? this.onDraw(this.drawing.move(this.drawPhase, pointer, context))
      : this.onSelect(this.selecting.move(this.selectPhase, pointer, context));
  }

  release(pointer: ToolPointer, context: ToolContext): Outcome {
    return this.selectPhase === this.selecting.idle
      ? this.onDraw(this.drawing.release(this.drawPhase, pointer, context))
      : this.onSelect(this.selecting.release(this.selectPhase, pointer, context));
  }

  /** Undefined where no tool has a use for the request. */
  ask(request: ToolRequest, context: ToolContext): Outcome | undefined {
    const drawn = this.drawing.ask(this.drawPhase, request, context);
    if (drawn !== undefined) {
      return this.onDraw(drawn);
    }
    const selected = this.selecting.ask(this.selectPhase, request, context);
    return selected === undefined ? undefined : this.onSelect(selected);
  }

  /** Takes away the vertex of the selected path that lies under a point; undefined where there is none. */
  removeVertex(at: Point, context: ToolContext): Outcome | undefined {
    const removed = this.busy ? undefined : this.selecting.removeVertex(at, context);
    return removed === undefined ? undefined : this.onSelect(removed);
  }

  preview(context: ToolContext): Preview {
    return this.selectPhase === this.selecting.idle
      ? this.drawing.preview(this.drawPhase, context)
      : this.selecting.preview(this.selectPhase, context);
  }

  /** Gives up what was going on. */
  stop(): void {
    this.selectPhase = this.selecting.idle;
    this.drawPhase = this.drawing.idle;
  }

  private onSelect({ phase, ...outcome }: Step<SelectPhase>): Outcome {
    this.selectPhase = phase;
    return outcome;
  }

  private onDraw({ phase, ...outcome }: Step<P>): Outcome {
    this.drawPhase = phase;
    return outcome;
  }
}
