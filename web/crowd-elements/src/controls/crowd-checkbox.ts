import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../element/icons';
import { baseStyles } from '../theme/control-styles';
import { RequiredTick } from './required-tick';
import { tickStyles } from './tick-styles';

/**
 * `<crowd-checkbox>`: a box to tick. Boxes of one name become one object in the answer.
 *
 * @slot - its label
 */
export class CrowdCheckbox extends RequiredTick {
  static override styles = [baseStyles, tickStyles];

  protected override readonly ticksAs = 'checkbox';

  protected override render(): TemplateResult {
    return html`
      <div class="row">
        <span class="mark square ${this.checked ? 'on' : ''}"
          >${this.checked ? icon('check', 16) : nothing}</span
        >
        <span><slot></slot></span>
      </div>
      ${this.shownProblem === undefined ? nothing : html`<div class="problem" role="alert">${this.shownProblem}</div>`}
    `;
  }
}
