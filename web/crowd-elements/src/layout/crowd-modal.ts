import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { PlumblineDialog } from '../dialog/dialog';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';

/**
 * `<crowd-modal>`: a link or button that opens a dialog.
 *
 * @slot - the dialog's content
 */
export class CrowdModal extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: 'link-text' }) linkText = '';
  @property({ attribute: 'link-type' }) linkType: 'link' | 'button' = 'link';
  @query('plumbline-dialog') private dialog!: PlumblineDialog;

  open(): void {
    this.dialog.open();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    const linkText = this.linkText === '' ? text('clickToOpen') : this.linkText;
    return html`
      <button
        class="button ${this.linkType === 'button' ? '' : 'link'}"
        type="button"
        aria-haspopup="dialog"
        @click=${this.open}
      >
        ${linkText}
      </button>
      <plumbline-dialog heading=${linkText}><slot></slot></plumbline-dialog>
    `;
  }
}
