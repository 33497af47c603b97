import { ImageChoiceTool } from '../classification/image-choice-tool';
import { severalClassesOrLocked } from '../classification/selection';
import { text } from '../i18n/texts';
import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';

/** The key in the answer; the element has no name. */
const SOURCE = 'AWS/Rekognition/DetectModerationLabels/Image/V3';
const LABELS = 'moderationLabels';

/**
 * `<crowd-rekognition-detect-moderation-labels>`: asks which moderation labels hold for an image. Categories are texts
 * or objects with a `name`; the chosen ones stand in the answer as they were given:
 * `{"AWS/Rekognition/DetectModerationLabels/Image/V3": {"moderationLabels": [{"name": "Gore", "parentName": "…"}]}}`.
 * The key is spelled as in the output of human loops. While the exclusion category is chosen no other can be, and the
 * list is empty.
 *
 * @slot short-instructions - shown beside the image
 * @slot full-instructions - shown in a dialog
 */
export class CrowdRekognitionDetectModerationLabels extends ImageChoiceTool {
  protected override readonly selection = severalClassesOrLocked;
  protected override readonly needsName = false;

  override get _submittableValue(): Json | undefined {
    const chosen = this.categoriesChosen.map(({ given }) => given);
    return chosen.length === 0 && !this.excluded ? undefined : { [LABELS]: chosen };
  }

  override get contribution(): JsonObject {
    const value = this._submittableValue;
    return value === undefined ? {} : { [SOURCE]: value };
  }

  override restore(answer: JsonObject): void {
    const labels = property(property(answer, SOURCE), LABELS);
    const names = Array.isArray(labels)
      ? (labels as readonly Json[]).map((label) => property(label, 'name') ?? label)
      : [];
    const none = Array.isArray(labels) && names.length === 0 && this.exclusionName !== undefined;
    this.restoreValue({ labels: none ? [this.exclusionName] : names });
  }

  protected override get exclusionName(): string {
    return this.exclusionCategory ?? text('noneOfThese');
  }
}
