import type { Point } from '../geometry/point';
import { flooded } from '../raster/flood';
import { pick } from '../raster/commands';
import type { ToolPointer } from '../tools/tool';
import { fillWith } from './filling';
import type { RasterContext, RasterPreview, RasterStep, RasterTool } from './raster-tool';

type Result = Omit<RasterStep<unknown>, 'phase'>;

/** A tool that does all that it does at the press. */
abstract class ClickTool implements RasterTool<'idle'> {
  readonly idle = 'idle';

  press(phase: 'idle', pointer: ToolPointer, context: RasterContext): RasterStep<'idle'> {
    return { phase, ...this.click(pointer.at, context) };
  }

  move(phase: 'idle', _pointer: ToolPointer, { painting }: RasterContext): RasterStep<'idle'> {
    return { phase, painting };
  }

  release(phase: 'idle', pointer: ToolPointer, context: RasterContext): RasterStep<'idle'> {
    return this.move(phase, pointer, context);
  }

  ask(): undefined {
    return undefined;
  }

  holds(): boolean {
    return false;
  }

  preview(): RasterPreview {
    return {};
  }

  protected abstract click(at: Point, context: RasterContext): Result;
}

/** Fills what hangs together with the pixel under the pointer, by its label and its colour. */
export class FillTool extends ClickTool {
  protected click(at: Point, context: RasterContext): Result {
    const { painting, likeness } = context;
    const photo = context.photo();
    return photo === undefined
      ? { painting, notice: 'photoNotReadable' }
      : fillWith(flooded(photo, painting.mask, at, likeness), context);
  }
}

/** Picks the segment under the pointer. */
export class PickTool extends ClickTool {
  protected click({ x, y }: Point, { painting }: RasterContext): Result {
    return { painting: pick(painting, painting.mask.valueAt(Math.floor(x), Math.floor(y)) || undefined) };
  }
}
