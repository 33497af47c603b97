import type { ToolGuide } from '../guide/tool-guide';
import { text } from '../i18n/texts';

/** How questions about a passage are written, and which keys there are. */
export function questionAnswerGuide(): ToolGuide {
  return {
    steps: [text('guideReadPassage'), text('guideWritePair'), text('guideLink'), text('guideSubmit')],
    groups: [
      {
        title: text('passage'),
        shortcuts: [
          { keys: ['← ↑ → ↓'], meaning: text('moveCaret') },
          { keys: ['Shift + ← ↑ → ↓'], meaning: text('extendSelection') },
          { keys: ['Space'], meaning: text('selectWord') },
          { keys: ['L'], meaning: text('linkKey') },
          { keys: ['A'], meaning: text('addPairKey') },
        ],
      },
    ],
  };
}
