import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { baseStyles } from '../theme/control-styles';

/**
 * `<crowd-tab header="…">`: one page of `<crowd-tabs>`.
 *
 * @slot - its content
 */
export class CrowdTab extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      :host(:not([active])) {
        display: none;
      }
    `,
  ];

  /** The title in the row of tabs. */
  @property({ reflect: true }) header = '';
  /** The tab is in front. */
  @property({ type: Boolean, reflect: true }) active = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'tabpanel');
  }

  protected override updated(_changed: PropertyValues): void {
    this.setAttribute('aria-label', this.header);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
