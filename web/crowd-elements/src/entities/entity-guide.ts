import { choiceKeys } from '../classification/choices';
import type { Choice } from '../classification/choices';
import type { ToolGuide } from '../guide/tool-guide';
import { text } from '../i18n/texts';

/** How entities are labeled, with the keys of these labels. */
export function entityGuide(labels: readonly Choice[]): ToolGuide {
  return {
    steps: [
      text('guideSelectText'),
      text('guideLabelText'),
      text('guideChangeEntity'),
      text('guideOverlap'),
      text('guideSubmit'),
    ],
    groups: [
      { title: text('labels'), shortcuts: choiceKeys(labels) },
      {
        title: text('textGroup'),
        shortcuts: [
          { keys: ['← ↑ → ↓'], meaning: text('moveCaret') },
          { keys: ['Ctrl + ← →', '⌥ + ← →'], meaning: text('moveCaretByWord') },
          { keys: ['Shift + ← ↑ → ↓'], meaning: text('extendSelection') },
          { keys: ['Space'], meaning: text('selectWord') },
          { keys: ['.', ','], meaning: text('nextEntity') },
          { keys: ['Shift + ← →'], meaning: text('changeEnd') },
          { keys: ['Alt + Shift + ← →'], meaning: text('changeStart') },
          { keys: ['Delete', 'Backspace'], meaning: text('removeSelected') },
          { keys: ['Esc'], meaning: text('dropSelection') },
          { keys: ['Ctrl + Z', '⌘ Z'], meaning: text('undo') },
          { keys: ['Ctrl + Y', '⌘ Shift Z'], meaning: text('redo') },
        ],
      },
    ],
  };
}
