import { severalClasses } from './selection';
import { TargetChoiceTool } from './target-choice-tool';

/**
 * `<crowd-classifier-multi-select>`: asks which classes a text, or any other content, belongs to; there must be one at
 * least. Answer: `{"<name>": {"labels": ["…", "…"]}}`, in the order of the categories. With `exclusion-category` there
 * is one more that excludes all others.
 *
 * @slot classification-target - what is classified
 * @slot short-instructions - shown beside it
 * @slot full-instructions - shown in a dialog
 * @slot worker-comment - adds `workerComment` to the answer
 */
export class CrowdClassifierMultiSelect extends TargetChoiceTool {
  protected override readonly selection = severalClasses;
}
