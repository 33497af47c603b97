import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { CHANGE_EVENT } from '../element/answer-part';
import { CrowdElement } from '../element/crowd-element';
import { baseStyles } from '../theme/control-styles';
import { CrowdRadioButton } from './crowd-radio-button';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/**
 * `<crowd-radio-group>`: of the radio buttons inside, one is chosen at most. It has no answer of its own: each button
 * has its name and answers for itself.
 *
 * @slot - the radio buttons
 */
export class CrowdRadioGroup extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-block: 0 16px;
      }
    `,
  ];

  /** The button that was seen checked last: when a second one is checked, this one gives way. */
  private chosen: CrowdRadioButton | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'radiogroup');
    this.addEventListener(CHANGE_EVENT, this.settle);
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    this.removeEventListener(CHANGE_EVENT, this.settle);
    this.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.settle}></slot>`;
  }

  private get buttons(): readonly CrowdRadioButton[] {
    return [...this.querySelectorAll('*')].filter((element) => element instanceof CrowdRadioButton);
  }

  /** Leaves one button checked, the newest, and lets that one take the Tab key. */
  private readonly settle = (): void => {
    const { buttons } = this;
    const checked = buttons.filter((button) => button.checked);
    this.chosen = checked.find((button) => button !== this.chosen) ?? checked[0];
    for (const button of buttons) {
      button.checked = button === this.chosen;
      button.tabIndex = button === (this.chosen ?? buttons.find((one) => !one.disabled)) ? 0 : -1;
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    const enabled = this.buttons.filter((button) => !button.disabled);
    const index = enabled.findIndex((button) => button === event.target);
    if (step === undefined || index < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const next = enabled.at((index + step) % enabled.length);
    next?.focus();
    next?.press();
  };
}
