import { CrowdBoundingBox } from './annotation/crowd-bounding-box';
import { CrowdKeypoint } from './annotation/crowd-keypoint';
import { CrowdLine } from './annotation/crowd-line';
import { CrowdPolygon } from './annotation/crowd-polygon';
import { CrowdPolyline } from './annotation/crowd-polyline';
import { PlumblineDisplaySettings } from './annotation/display-settings';
import { PlumblineObjectList } from './annotation/object-list';
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
import { PlumblineDrawingLayer } from './drawing-layer/drawing-layer';
import { PlumblineRasterLayer } from './raster-layer/raster-layer';
import { CrowdInstanceSegmentation } from './segmentation/crowd-instance-segmentation';
import { CrowdSemanticSegmentation } from './segmentation/crowd-semantic-segmentation';
import { PlumblineTemplateProblem } from './element/template-problem';
import { CrowdForm } from './form/crowd-form';
import { PlumblineImageViewer } from './image-viewer/image-viewer';
import { CrowdInstructions } from './instructions/crowd-instructions';
import { PlumblineDialog } from './dialog/dialog';
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
import { CrowdAlert } from './layout/crowd-alert';
import { CrowdBadge } from './layout/crowd-badge';
import { CrowdCard } from './layout/crowd-card';
import { CrowdFab } from './layout/crowd-fab';
import { CrowdIconButton } from './layout/crowd-icon-button';
import { CrowdModal } from './layout/crowd-modal';
import { CrowdTab } from './layout/crowd-tab';
import { CrowdTabs } from './layout/crowd-tabs';
import { CrowdToast } from './layout/crowd-toast';
import { PlumblineTabList } from './layout/tab-list';
import { CrowdToggleButton } from './controls/crowd-toggle-button';
import { CrowdSlider } from './controls/crowd-slider';
import { CrowdSliderLabel } from './controls/crowd-slider-label';
import { CrowdClassifierMultiSelect } from './classification/crowd-classifier-multi-select';
import { CrowdImageClassifierMultiSelect } from './classification/crowd-image-classifier-multi-select';
import { CrowdEntityAnnotation } from './entities/crowd-entity-annotation';
import { PlumblineEntityList } from './entities/entity-list';
import { CrowdTextRanking } from './generation/crowd-text-ranking';
import { CrowdQuestionAnswerGeneration } from './generation/crowd-question-answer-generation';
import { CrowdRekognitionDetectModerationLabels } from './review/crowd-rekognition-detect-moderation-labels';
import { CrowdTextractAnalyzeDocument } from './review/crowd-textract-analyze-document';
import { PlumblinePassage } from './passage/passage';
import { PlumblineToolGuide } from './guide/plumbline-tool-guide';

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
  ['plumbline-display-settings', PlumblineDisplaySettings],
  ['plumbline-drawing-layer', PlumblineDrawingLayer],
  ['plumbline-object-list', PlumblineObjectList],
  ['plumbline-dialog', PlumblineDialog],
  ['plumbline-entity-list', PlumblineEntityList],
  ['plumbline-image-viewer', PlumblineImageViewer],
  ['plumbline-instructions-panel', PlumblineInstructionsPanel],
  ['plumbline-passage', PlumblinePassage],
  ['plumbline-raster-layer', PlumblineRasterLayer],
  ['plumbline-tab-list', PlumblineTabList],
  ['plumbline-template-problem', PlumblineTemplateProblem],
  ['plumbline-tool-guide', PlumblineToolGuide],
  ['plumbline-workspace', PlumblineWorkspace],

  ['short-instructions', ShortInstructions],
  ['full-instructions', FullInstructions],
  ['short-summary', ShortSummary],
  ['detailed-instructions', DetailedInstructions],
  ['positive-example', PositiveExample],
  ['negative-example', NegativeExample],
  ['classification-target', ClassificationTarget],
  ['worker-comment', WorkerComment],

  ['crowd-alert', CrowdAlert],
  ['crowd-badge', CrowdBadge],
  ['crowd-bounding-box', CrowdBoundingBox],
  ['crowd-keypoint', CrowdKeypoint],
  ['crowd-line', CrowdLine],
  ['crowd-polygon', CrowdPolygon],
  ['crowd-polyline', CrowdPolyline],
  ['crowd-button', CrowdButton],
  ['crowd-card', CrowdCard],
  ['crowd-checkbox', CrowdCheckbox],
  ['crowd-classifier', CrowdClassifier],
  ['crowd-classifier-multi-select', CrowdClassifierMultiSelect],
  ['crowd-entity-annotation', CrowdEntityAnnotation],
  ['crowd-fab', CrowdFab],
  ['crowd-icon-button', CrowdIconButton],
  ['crowd-image-classifier', CrowdImageClassifier],
  ['crowd-image-classifier-multi-select', CrowdImageClassifierMultiSelect],
  ['crowd-input', CrowdInput],
  ['crowd-instance-segmentation', CrowdInstanceSegmentation],
  ['crowd-instructions', CrowdInstructions],
  ['crowd-modal', CrowdModal],
  ['crowd-question-answer-generation', CrowdQuestionAnswerGeneration],
  ['crowd-radio-button', CrowdRadioButton],
  ['crowd-radio-group', CrowdRadioGroup],
  ['crowd-rekognition-detect-moderation-labels', CrowdRekognitionDetectModerationLabels],
  ['crowd-semantic-segmentation', CrowdSemanticSegmentation],
  ['crowd-slider', CrowdSlider],
  ['crowd-slider-label', CrowdSliderLabel],
  ['crowd-tab', CrowdTab],
  ['crowd-tabs', CrowdTabs],
  ['crowd-text-area', CrowdTextArea],
  ['crowd-text-ranking', CrowdTextRanking],
  ['crowd-textract-analyze-document', CrowdTextractAnalyzeDocument],
  ['crowd-toast', CrowdToast],
  ['crowd-toggle-button', CrowdToggleButton],
  ['crowd-form', CrowdForm],
]);
