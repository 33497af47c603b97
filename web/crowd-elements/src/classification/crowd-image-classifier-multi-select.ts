import { ImageChoiceTool } from './image-choice-tool';
import { severalClasses } from './selection';

/**
 * `<crowd-image-classifier-multi-select>`: asks which classes an image belongs to; there must be one at least.
 * Answer: `{"<name>": {"labels": ["…", "…"]}}`, in the order of the categories. With `exclusion-category` there is one
 * more that excludes all others.
 *
 * @slot short-instructions - shown beside the image
 * @slot full-instructions - shown in a dialog
 * @slot worker-comment - adds `workerComment` to the answer
 */
export class CrowdImageClassifierMultiSelect extends ImageChoiceTool {
  protected override readonly selection = severalClasses;
}
