import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { PlumblineDialog } from '../dialog/dialog';
import { CrowdElement } from '../element/crowd-element';
import type { PlumblineToolGuide } from '../guide/plumbline-tool-guide';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';

/**
 * The short instructions, and the buttons that open the full ones and the guide to the tool.
 *
 * @slot - the short instructions, shown in place
 * @slot full-instructions - the dialog with the full ones
 */
export class PlumblineInstructionsPanel extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block: 4px 16px;
      }
      .button {
        padding-inline: 14px;
      }
    `,
  ];

  @property({ type: Boolean }) full = false;
  @query('slot[name="full-instructions"]') private dialogSlot!: HTMLSlotElement;
  @query('plumbline-tool-guide') private guide!: PlumblineToolGuide;

  protected override render(): TemplateResult {
    return html`
      <div class="actions">
        ${
          this.full
            ? html`<button class="button" type="button" aria-haspopup="dialog" @click=${this.openFull}>
                ${text('viewFullInstructions')}
              </button>`
            : nothing
        }
        <button class="button link" type="button" aria-haspopup="dialog" @click=${() => this.guide.open()}>
          ${text('viewToolGuide')}
        </button>
      </div>
      <slot></slot>
      <slot name="full-instructions"></slot>
      <plumbline-tool-guide></plumbline-tool-guide>
    `;
  }

  private openFull(): void {
    const [dialog] = this.dialogSlot.assignedElements();
    (dialog as PlumblineDialog | undefined)?.open();
  }
}
