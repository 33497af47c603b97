import { CrowdButton } from './controls/crowd-button';
import { CrowdCheckbox } from './controls/crowd-checkbox';
import { CrowdInput } from './controls/crowd-input';
import { CrowdRadioButton } from './controls/crowd-radio-button';
import { CrowdRadioGroup } from './controls/crowd-radio-group';
import { CrowdTextArea } from './controls/crowd-text-area';
import { PlumblineChoiceList } from './classification/choice-list';
import { ClassificationTarget } from './classification/classification-target';
import { CrowdClassifier } from './classification/crowd-classifier';
import { CrowdImageClassifier } from './classification/crowd-image-classifier';
import { WorkerComment } from './comment/worker-comment';
import { PlumblineTemplateProblem } from './element/template-problem';
import { CrowdForm } from './form/crowd-form';
import { PlumblineImageViewer } from './image-viewer/image-viewer';
import { CrowdInstructions } from './instructions/crowd-instructions';
import { PlumblineDialog } from './instructions/dialog';
import { PlumblineInstructionsPanel } from './instructions/instructions-panel';
import {
  DetailedInstructions,
  FullInstructions,
  NegativeExample,
  PositiveExample,
  ShortInstructions,
  ShortSummary,
} from './instructions/regions';
import { PlumblineAnswerPreview } from './page/answer-preview';
import { PlumblineWorkspace } from './workspace/workspace';

/**
 * Every element by its tag. Parts come before the elements that are built of them, and regions before the elements
 * that look for them, so that an upgrade finds its children ready.
 */
export const ELEMENTS: ReadonlyMap<string, CustomElementConstructor> = new Map<
  string,
  CustomElementConstructor
>([
  ['plumbline-answer-preview', PlumblineAnswerPreview],
  ['plumbline-choice-list', PlumblineChoiceList],
  ['plumbline-dialog', PlumblineDialog],
  ['plumbline-image-viewer', PlumblineImageViewer],
  ['plumbline-instructions-panel', PlumblineInstructionsPanel],
  ['plumbline-template-problem', PlumblineTemplateProblem],
  ['plumbline-workspace', PlumblineWorkspace],

  ['short-instructions', ShortInstructions],
  ['full-instructions', FullInstructions],
  ['short-summary', ShortSummary],
  ['detailed-instructions', DetailedInstructions],
  ['positive-example', PositiveExample],
  ['negative-example', NegativeExample],
  ['classification-target', ClassificationTarget],
  ['worker-comment', WorkerComment],

  ['crowd-button', CrowdButton],
  ['crowd-checkbox', CrowdCheckbox],
  ['crowd-classifier', CrowdClassifier],
  ['crowd-image-classifier', CrowdImageClassifier],
  ['crowd-input', CrowdInput],
  ['crowd-instructions', CrowdInstructions],
  ['crowd-radio-button', CrowdRadioButton],
  ['crowd-radio-group', CrowdRadioGroup],
  ['crowd-text-area', CrowdTextArea],
  ['crowd-form', CrowdForm],
]);
