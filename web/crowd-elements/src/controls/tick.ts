import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AnswerElement } from '../element/answer-element';
import { property as valueOf } from '../values/json';
import type { Json } from '../values/json';

/**
 * A box, radio button or switch. The host itself has the role and the focus, so that a group in the template's own tree owns
 * its buttons. Answer: `{"<name>": {"<value>": true | false}}`.
 */
export abstract class Tick extends AnswerElement {
  @property() value = 'on';
  @property({ type: Boolean, reflect: true }) checked = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  private givenChecked: boolean | undefined;

  get _submittableValue(): Json | undefined {
    return { [this.value]: this.checked };
  }

  reset(): void {
    this.checked = this.givenChecked === true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The attribute follows the worker afterwards.
    this.givenChecked ??= this.hasAttribute('checked');
    this.setAttribute('role', this.ticksAs);
    if (!this.hasAttribute('tabindex')) {
      this.tabIndex = 0;
    }
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('click', this.onClick);
    this.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  /** Does what a click of the worker does, and says so. */
  press(): void {
    if (!this.disabled) {
      const before = this.checked;
      this.toggle();
      if (this.checked !== before) {
        this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      }
    }
  }

  protected abstract readonly ticksAs: 'checkbox' | 'radio' | 'switch';

  protected abstract toggle(): void;

  protected restoreValue(value: Json | undefined): void {
    this.checked = valueOf(value, this.value) === true;
  }

  protected override updated(changed: PropertyValues): void {
    this.setAttribute('aria-checked', String(this.checked));
    this.setAttribute('aria-disabled', String(this.disabled));
    super.updated(changed);
  }

  private readonly onClick = (event: Event): void => {
    // A link inside the label goes its own way.
    if (!event.composedPath().some((target) => target instanceof HTMLAnchorElement)) {
      this.press();
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === ' ' && event.target === this) {
      event.preventDefault();
      this.press();
    }
  };
}
