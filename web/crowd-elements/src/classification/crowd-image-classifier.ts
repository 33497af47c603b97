import { ImageChoiceTool } from './image-choice-tool';
import { oneClass } from './selection';

/**
 * `<crowd-image-classifier>`: asks which of several classes an image belongs to.
 * Answer: `{"<name>": {"label": "…", "workerComment": "…"}}`, without the comment where it is blank.
 *
 * @slot short-instructions - shown beside the image
 * @slot full-instructions - shown in a dialog
 * @slot worker-comment - adds `workerComment` to the answer
 */
export class CrowdImageClassifier extends ImageChoiceTool {
  protected override readonly selection = oneClass;
}
