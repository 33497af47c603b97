import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import type { IconName } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';

export type AlertType = 'info' | 'success' | 'error' | 'warning';

const ICONS: Readonly<Record<AlertType, IconName>> = {
  info: 'info',
  success: 'check-circle',
  error: 'error',
  warning: 'warning',
};

/**
 * `<crowd-alert>`: a notice in the page. Errors and warnings are read out at once.
 *
 * @slot - what it says
 */
export class CrowdAlert extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        margin-block: 0 16px;
      }
      .alert {
        display: flex;
        align-items: flex-start;
        gap: 12px;
        padding: 10px 12px 10px 16px;
        border: 1px solid var(--tone);
        border-inline-start-width: 5px;
        border-radius: 10px;
        background: var(--pl-surface);
        overflow-wrap: anywhere;
      }
      .alert > svg {
        flex: none;
        margin-block-start: 5px;
        color: var(--tone);
      }
      .content {
        flex: 1;
        min-width: 0;
        padding-block: 4px;
      }
      .info {
        --tone: var(--pl-accent);
      }
      .success {
        --tone: var(--pl-success);
      }
      .error {
        --tone: var(--pl-error);
        background: var(--pl-error-surface);
      }
      .warning {
        --tone: var(--pl-warning);
      }
    `,
  ];

  /** Another value than the four is an "info". */
  @property() type: AlertType = 'info';
  /** The worker may close it. */
  @property({ type: Boolean }) dismissible = false;

  protected override render(): TemplateResult {
    const type = Object.hasOwn(ICONS, this.type) ? this.type : 'info';
    const urgent = type === 'error' || type === 'warning';
    return html`<div class="alert ${type}" role=${urgent ? 'alert' : 'status'}>
      ${icon(ICONS[type])}
      <div class="content"><slot></slot></div>
      ${
        this.dismissible
          ? html`<button
              class="button icon"
              type="button"
              title=${text('close')}
              aria-label=${text('close')}
              @click=${() => this.remove()}
            >
              ${icon('close', 16)}
            </button>`
          : nothing
      }
    </div>`;
  }
}
