import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { baseStyles } from '../theme/control-styles';

/**
 * `<crowd-card>`: a box that holds what belongs together.
 *
 * @slot - its content
 */
export class CrowdCard extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        max-width: 100%;
        margin-block: 0 16px;
        border: 1px solid var(--pl-divider);
        border-radius: 12px;
        background: var(--pl-surface);
        color: var(--pl-text);
        overflow: hidden;
        vertical-align: top;
      }
      img {
        display: block;
        width: 100%;
      }
      h2 {
        margin: 0;
        padding: 14px 16px 0;
        font-size: 1.125rem;
      }
      .content {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() heading = '';
  /** Address of a picture above the heading. */
  @property() image = '';

  protected override render(): TemplateResult {
    return html`
      ${this.image === '' ? nothing : html`<img src=${this.image} alt="" />`}
      ${this.heading === '' ? nothing : html`<h2>${this.heading}</h2>`}
      <div class="content"><slot></slot></div>
    `;
  }
}
