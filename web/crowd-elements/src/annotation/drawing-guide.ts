import { choiceKeys } from '../classification/choices';
import type { Shortcut, ToolGuide } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import type { DrawingTask } from './drawing-task';
import type { Label } from './label';

type Line = readonly [meaning: TextKey, ...keys: readonly string[]];

const DRAWING: readonly Line[] = [
  ['guideDrawMode', 'D'],
  ['selectTool', 'V'],
  ['finishShape', 'Enter'],
  ['giveUpShape', 'Esc'],
  ['undo', 'Ctrl + Z', '⌘ Z'],
  ['redo', 'Ctrl + Y', '⌘ Shift Z'],
  ['nothingToLabel', 'E'],
  ['snapToEdges', 'S'],
];

const BY_KEYS: readonly Line[] = [
  ['movePointer', '← ↑ → ↓'],
  ['movePointerFar', 'Shift + ← ↑ → ↓'],
  ['pressPointer', 'Space'],
];

const SELECTED: readonly Line[] = [
  ['nextObject', 'N', ']'],
  ['previousObject', 'Shift + N', '['],
  ['nudge', '← ↑ → ↓'],
  ['nudgeFar', 'Shift + ← ↑ → ↓'],
  ['nextGrip', '.', ','],
  ['removeShape', 'Delete'],
  ['copyAndPaste', 'Ctrl + C', 'Ctrl + V'],
  ['duplicate', 'Shift + D'],
  ['selectAll', 'Shift + A'],
  ['zoomToObject', 'Z'],
  ['hideOrShowKey', 'H'],
  ['lockOrUnlockKey', 'L'],
];

const IMAGE: readonly Line[] = [
  ['zoomInOut', '+', '−'],
  ['fitImage', 'F'],
  ['showCrosshair', 'C'],
  ['showNames', 'T'],
];

const WHILE_POINTING: Readonly<Record<DrawingTask['kind']['name'], readonly Line[]>> = {
  box: [['fromCentre', 'Alt', 'Ctrl']],
  polygon: [['takeVertexAway', 'Alt + Click', 'Backspace']],
  polyline: [['takeVertexAway', 'Alt + Click', 'Backspace']],
  line: [],
  keypoint: [],
};

/** How shapes are drawn, with the keys of these labels. */
export function drawingGuide(task: DrawingTask, labels: readonly Label[]): ToolGuide {
  const lines = (entries: readonly Line[]): readonly Shortcut[] =>
    entries.map(([meaning, ...keys]) => ({ keys, meaning: text(meaning) }));
  return {
    steps: [
      text(task.hint),
      text('guideChangeShape'),
      text('guideZoomIn'),
      text('guideNothing'),
      text('guideSubmit'),
    ],
    groups: [
      { title: text('labels'), shortcuts: choiceKeys(labels) },
      { title: text(task.title), shortcuts: lines([...DRAWING, ...WHILE_POINTING[task.kind.name]]) },
      { title: text('drawByKeys'), shortcuts: lines(BY_KEYS) },
      { title: text('selectedObjects'), shortcuts: lines(SELECTED) },
      {
        title: text('imageGroup'),
        shortcuts: lines(IMAGE),
      },
    ],
  };
}
