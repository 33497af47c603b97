import type { Label } from '../annotation/label';
import { choiceKeys } from '../classification/choices';
import type { Shortcut, ToolGuide } from '../guide/tool-guide';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import { MODE_KEYS } from './segmentation-keys';
import type { SegmentationTask } from './segmentation-task';
import { MODES } from './segmentation-tools';

type Line = readonly [meaning: TextKey, ...keys: readonly string[]];

const PAINTING: readonly Line[] = [
  ['smallerBrush', '['],
  ['largerBrush', ']'],
  ['eraseMeanwhile', 'Alt', 'Ctrl'],
  ['finishShape', 'Enter'],
  ['giveUpShape', 'Esc'],
  ['undo', 'Ctrl + Z', '⌘ Z'],
  ['redo', 'Ctrl + Y', '⌘ Shift Z'],
  ['nothingToLabel', 'E'],
];

const BY_KEYS: readonly Line[] = [
  ['movePointer', '← ↑ → ↓'],
  ['movePointerFar', 'Shift + ← ↑ → ↓'],
  ['pressPointer', 'Space'],
];

const SEGMENTS: readonly Line[] = [
  ['nextObject', 'N'],
  ['previousObject', 'Shift + N'],
  ['removeShape', 'Delete'],
  ['zoomToObject', 'Z'],
  ['hideOrShowKey', 'H'],
  ['lockOrUnlockKey', 'L'],
];

const IMAGE: readonly Line[] = [
  ['zoomInOut', '+', '−'],
  ['fitImage', 'F'],
  ['showCrosshair', 'C'],
];

/** How masks are painted, with the keys of these labels. */
export function segmentationGuide(
  task: SegmentationTask,
  labels: readonly Label[],
  canAsk: boolean,
): ToolGuide {
  const several = task.legend === 'instances';
  const lines = (entries: readonly Line[]): readonly Shortcut[] =>
    entries.map(([meaning, ...keys]) => ({ keys, meaning: text(meaning) }));
  const tools = MODES.filter(({ mode }) => mode !== 'auto' || canAsk).map(({ mode, title }): Line => [
    title,
    MODE_KEYS[mode].toUpperCase(),
  ]);
  return {
    steps: [
      text(task.hint),
      text('guidePaintTools'),
      ...(canAsk ? [text('guideAuto')] : []),
      text('guideZoomIn'),
      text('guideNothing'),
      text('guideSubmit'),
    ],
    groups: [
      { title: text('labels'), shortcuts: choiceKeys(labels) },
      { title: text(task.title), shortcuts: lines([...tools, ...PAINTING]) },
      { title: text('drawByKeys'), shortcuts: lines(BY_KEYS) },
      {
        title: text('segments'),
        shortcuts: lines(several ? [['newInstance', 'I'], ...SEGMENTS] : SEGMENTS),
      },
      { title: text('imageGroup'), shortcuts: lines(IMAGE) },
    ],
  };
}
