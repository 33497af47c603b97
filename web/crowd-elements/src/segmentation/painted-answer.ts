import type { Mask } from '../raster/mask';
import type { Painting } from '../raster/painting';
import type { JsonObject } from '../values/json';
import { maskAnswer } from './mask-answer';
import type { SegmentationTask } from './segmentation-task';

/** The answer of a painting, with its picture: written once and kept until the painting is another one. */
export class PaintedAnswer {
  private written: { readonly of: readonly unknown[]; readonly answer: JsonObject } | undefined;

  constructor(private readonly task: Pick<SegmentationTask, 'legend' | 'tellsModified'>) {}

  /** `initial` is the mask that the template has given, undefined where it gave none. */
  of({ mask, segments }: Pick<Painting, 'mask' | 'segments'>, initial: Mask | undefined): JsonObject {
    const state = [mask, segments, initial];
    if (this.written === undefined || state.some((part, index) => part !== this.written?.of[index])) {
      const modified = this.task.tellsModified && initial !== undefined ? !initial.equals(mask) : undefined;
      this.written = { of: state, answer: maskAnswer({ mask, segments }, this.task.legend, mask, modified) };
    }
    return this.written.answer;
  }
}
