import type { TextKey } from '../i18n/en';
import type { LegendKind } from './mask-answer';

/** What tells the segmentation elements from each other. */
export interface SegmentationTask {
  readonly legend: LegendKind;
  /** Name of the tools together. */
  readonly title: TextKey;
  /** How the first pixels are painted. */
  readonly hint: TextKey;
  /** The answer says whether an initial value was changed. */
  readonly tellsModified: boolean;
}
