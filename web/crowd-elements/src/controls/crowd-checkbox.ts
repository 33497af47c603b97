import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles } from '../theme/control-styles';
import { Tick } from './tick';
import { tickStyles } from './tick-styles';

/**
 * `<crowd-checkbox>`: a box to tick. Boxes of one name become one object in the answer.
 *
 * @slot - its label
 */
export class CrowdCheckbox extends Tick {
  static override styles = [baseStyles, tickStyles];

  /** The form is not submitted until the box is ticked. */
  @property({ type: Boolean }) required = false;
  @state() private tried = false;
  protected override readonly ticksAs = 'checkbox';

  get problem(): string | undefined {
    return this.required && !this.checked && !this.disabled ? text('tickToContinue') : undefined;
  }

  showProblem(): void {
    this.tried = true;
    this.focus();
  }

  protected override toggle(): void {
    this.checked = !this.checked;
  }

  protected override updated(changed: PropertyValues): void {
    this.setAttribute('aria-required', String(this.required));
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="row">
        <span class="mark square ${this.checked ? 'on' : ''}"
          >${this.checked ? icon('check', 16) : nothing}</span
        >
        <span><slot></slot></span>
      </div>
      ${
        this.tried && this.problem !== undefined
          ? html`<div class="problem" role="alert">${this.problem}</div>`
          : nothing
      }
    `;
  }
}
