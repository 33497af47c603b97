import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { baseStyles } from '../theme/control-styles';
import { Tick } from './tick';
import { tickStyles } from './tick-styles';

/**
 * `<crowd-radio-button>`: one of several choices; `<crowd-radio-group>` around them lets only one be chosen.
 *
 * @slot - its label
 */
export class CrowdRadioButton extends Tick {
  static override styles = [baseStyles, tickStyles];

  protected override readonly ticksAs = 'radio';

  readonly problem = undefined;

  showProblem(): void {
    this.focus();
  }

  protected override toggle(): void {
    this.checked = true;
  }

  protected override render(): TemplateResult {
    return html`<div class="row">
      <span class="mark round ${this.checked ? 'on' : ''}"></span>
      <span><slot></slot></span>
    </div>`;
  }
}
