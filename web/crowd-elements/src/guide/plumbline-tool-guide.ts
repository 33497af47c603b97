import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { PlumblineDialog } from '../dialog/dialog';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import { baseStyles, keyStyles } from '../theme/control-styles';
import { toolGuides } from './tool-guide';
import type { ShortcutGroup, ToolGuide } from './tool-guide';

/** The dialog that says how the tools of the page are worked with, and lists their keys. */
export class PlumblineToolGuide extends CrowdElement {
  static override styles = [
    baseStyles,
    keyStyles,
    css`
      h3 {
        margin: 0 0 8px;
        font-size: 1rem;
      }
      ol {
        margin: 0 0 24px;
        padding-inline-start: 1.4em;
      }
      li {
        margin-block-end: 4px;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        gap: 20px 40px;
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        padding-block: 5px;
        border-block-end: 1px solid var(--pl-divider);
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        flex: none;
        gap: 4px;
        max-width: 55%;
        justify-content: flex-end;
        margin: 0;
      }
    `,
  ];

  @state() private guide: ToolGuide = { steps: [], groups: [] };
  @query('plumbline-dialog') private dialog!: PlumblineDialog;

  open(): void {
    this.guide = toolGuides.current;
    this.dialog.open();
  }

  protected override render(): TemplateResult {
    const { steps, groups } = this.guide;
    return html`<plumbline-dialog heading=${text('toolGuide')}>
      ${
        steps.length === 0
          ? nothing
          : html`<ol>
              ${steps.map((step) => html`<li>${step}</li>`)}
            </ol>`
      }
      <div class="groups">${groups.map(group)}</div>
    </plumbline-dialog>`;
  }
}

function group({ title, shortcuts }: ShortcutGroup): TemplateResult {
  return html`<section>
    <h3>${title}</h3>
    <dl>
      ${shortcuts.map(
        ({ keys, meaning }) =>
          html`<div>
            <dt>${meaning}</dt>
            <dd>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
