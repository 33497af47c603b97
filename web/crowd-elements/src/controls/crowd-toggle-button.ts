import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../theme/control-styles';
import { RequiredTick } from './required-tick';
import { tickStyles } from './tick-styles';

/**
 * `<crowd-toggle-button>`: a switch. Answer: `{"<name>": {"<value>": true | false}}`.
 *
 * @slot - its label
 */
export class CrowdToggleButton extends RequiredTick {
  static override styles = [
    baseStyles,
    tickStyles,
    css`
      .mark {
        position: relative;
        width: 40px;
        height: 22px;
        border-radius: 11px;
        transition: background 0.12s;
      }
      .mark::after {
        content: '';
        position: absolute;
        inset-block-start: 2px;
        inset-inline-start: 2px;
        width: 14px;
        height: 14px;
        border-radius: 50%;
        background: var(--pl-outline);
        transition: inset-inline-start 0.12s;
      }
      .mark.on::after {
        inset-inline-start: 20px;
        background: var(--pl-on-accent);
      }
      .mark.invalid {
        border-color: var(--pl-error);
      }
      .mark.invalid::after {
        background: var(--pl-error);
      }
      @media (prefers-reduced-motion: reduce) {
        .mark,
        .mark::after {
          transition: none;
        }
      }
    `,
  ];

  /** While it is off it is shown in the colour of a mistake. */
  @property({ type: Boolean, reflect: true }) invalid = false;
  protected override readonly ticksAs = 'switch';

  protected override updated(changed: PropertyValues): void {
    this.setAttribute('aria-invalid', String(this.invalid && !this.checked));
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    const mark = this.checked ? 'on' : this.invalid ? 'invalid' : '';
    return html`
      <div class="row">
        <span class="mark ${mark}"></span><span><slot></slot></span>
      </div>
      ${this.shownProblem === undefined ? nothing : html`<div class="problem" role="alert">${this.shownProblem}</div>`}
    `;
  }
}
