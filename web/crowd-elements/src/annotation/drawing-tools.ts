import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Drawing } from '../drawing/drawing';
import { icon } from '../element/icons';
import type { IconName } from '../element/icons';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import type { SimpleCommand } from './drawing-keys';

/** What the tools show. */
export interface DrawingToolsState {
  readonly drawing: Drawing;
  readonly enabled: boolean;
  /** The tool in use; undefined while the image is moved. */
  readonly mode: 'draw' | 'select' | undefined;
  readonly busy: boolean;
  /** The picture and the name of the tool that draws. */
  readonly drawIcon: IconName;
  readonly drawTitle: TextKey;
}

/** The buttons that draw, select, undo and remove, for the toolbar under the image. */
export function drawingTools(
  state: DrawingToolsState,
  run: (command: SimpleCommand) => void,
): TemplateResult {
  const { drawing, mode, busy } = state;
  const button = (
    name: IconName,
    title: string,
    key: string,
    command: SimpleCommand,
    { enabled = true, pressed }: { enabled?: boolean; pressed?: boolean } = {},
  ): TemplateResult =>
    html`<button
      class="button icon"
      type="button"
      title="${title} (${key})"
      aria-label=${title}
      aria-pressed=${pressed ?? nothing}
      ?disabled=${!state.enabled || !enabled}
      @click=${() => run(command)}
    >
      ${icon(name)}
    </button>`;
  return html`<div slot="tools" class="tools">
    ${button(state.drawIcon, text(state.drawTitle), 'D', 'draw', { pressed: mode === 'draw' })}
    ${button('select-tool', text('selectTool'), 'V', 'select', { pressed: mode === 'select' })}
    <span class="gap"></span>
    ${button('undo', text('undo'), 'Ctrl+Z', 'undo', { enabled: busy || drawing.history.last !== undefined })}
    ${button('redo', text('redo'), 'Ctrl+Shift+Z', 'redo', { enabled: busy || drawing.history.next !== undefined })}
    ${button('delete', text('removeShape'), 'Delete', 'remove', { enabled: drawing.selection.size > 0 })}
    <span class="gap"></span>
  </div>`;
}
