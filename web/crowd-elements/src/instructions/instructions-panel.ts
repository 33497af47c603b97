import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import type { PlumblineDialog } from './dialog';

/**
 * The short instructions, and the button that opens the full ones.
 *
 * @slot short-instructions - shown in place
 * @slot full-instructions - shown in the dialog
 */
export class PlumblineInstructionsPanel extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .button {
        margin-block: 4px 16px;
        padding-inline: 16px;
      }
    `,
  ];

  @property({ type: Boolean }) full = false;
  /** Title of the dialog. */
  @property() heading = '';
  @query('plumbline-dialog') private dialog!: PlumblineDialog;

  protected override render(): TemplateResult {
    return html`
      ${
        this.full
          ? html`<button class="button" type="button" @click=${() => this.dialog.open()}>
              ${text('viewFullInstructions')}
            </button>`
          : nothing
      }
      <slot name="short-instructions"></slot>
      <plumbline-dialog heading=${this.heading === '' ? text('instructions') : this.heading}>
        <slot name="full-instructions"></slot>
      </plumbline-dialog>
    `;
  }
}
