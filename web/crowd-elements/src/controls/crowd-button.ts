import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { pictureOf } from '../element/icons';
import { baseStyles, buttonStyles } from '../theme/control-styles';

/**
 * `<crowd-button>`: a button, or with `href` a link that looks like one. It adds nothing to the answer.
 *
 * @slot - its label
 */
export class CrowdButton extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: inline-block;
      }
      :host([disabled]),
      :host([loading]) {
        pointer-events: none;
      }
      img {
        width: 20px;
        height: 20px;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Shows that something is under way; the button cannot be pressed, whatever `disabled` says. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** `submit` or `reset`: what the form around the button does when it is pressed. */
  @property({ attribute: 'form-action' }) formAction = '';
  @property() href = '';
  @property() target = '';
  /** Name of an icon in Polymer's set. */
  @property() icon = '';
  @property({ attribute: 'icon-url' }) iconUrl = '';
  @property({ attribute: 'icon-align' }) iconAlign: 'left' | 'right' = 'left';
  @property() variant: 'primary' | 'normal' | 'link' | 'icon' = 'normal';

  protected override render(): TemplateResult {
    const classes = `button ${this.variant}`;
    const picture = this.picture();
    const content = html`${this.iconAlign === 'right' ? nothing : picture}<slot></slot>${
        this.iconAlign === 'right' ? picture : nothing
      }`;
    return this.href === '' || this.disabled || this.loading
      ? html`<button
          class=${classes}
          type="button"
          part="button"
          ?disabled=${this.disabled || this.loading}
          aria-busy=${this.loading}
        >
          ${content}
        </button>`
      : html`<a
          class=${classes}
          part="button"
          href=${this.href}
          target=${this.target === '' ? nothing : this.target}
          rel="noopener noreferrer"
          >${content}</a
        >`;
  }

  private picture(): ReturnType<typeof pictureOf> {
    if (this.loading) {
      return html`<span class="spinner"></span>`;
    }
    return this.iconUrl === '' ? pictureOf(this.icon) : html`<img src=${this.iconUrl} alt="" />`;
  }
}
