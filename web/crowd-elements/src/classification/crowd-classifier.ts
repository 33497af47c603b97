import { oneClass } from './selection';
import { TargetChoiceTool } from './target-choice-tool';

/**
 * `<crowd-classifier>`: asks which of several classes a text, or any other content, belongs to.
 * Answer: `{"<name>": {"label": "…"}}`.
 *
 * @slot classification-target - what is classified
 * @slot short-instructions - shown beside it
 * @slot full-instructions - shown in a dialog
 * @slot worker-comment - adds `workerComment` to the answer
 */
export class CrowdClassifier extends TargetChoiceTool {
  protected override readonly selection = oneClass;
}
