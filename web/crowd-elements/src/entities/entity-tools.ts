import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import type { EntityEditor } from './entity-editor';

/** What the buttons under the text ask for. */
export type EntityTool = 'undo' | 'redo' | 'remove';

const TOOLS = [
  { name: 'undo', keys: 'Ctrl+Z', picture: 'undo', can: (editor: EntityEditor) => editor.canUndo },
  { name: 'redo', keys: 'Ctrl+Y', picture: 'redo', can: (editor: EntityEditor) => editor.canRedo },
  {
    name: 'remove',
    keys: 'Delete',
    picture: 'delete',
    can: (editor: EntityEditor) => editor.selected !== undefined,
  },
] as const;

/** The buttons that undo, redo and remove, and what the last act did. */
export function entityTools(
  editor: EntityEditor,
  said: string,
  use: (tool: EntityTool) => void,
): TemplateResult {
  return html`<div class="tools">
    <span role="toolbar" aria-label=${text('textGroup')}>
      ${TOOLS.map(
        ({ name, keys, picture, can }) =>
          html`<button
            class="button icon"
            type="button"
            title="${text(name)} (${keys})"
            aria-label=${text(name)}
            ?disabled=${!can(editor)}
            @click=${() => use(name)}
          >
            ${icon(picture)}
          </button>`,
      )}
    </span>
    <span class="said" role="status">${said}</span>
  </div>`;
}
