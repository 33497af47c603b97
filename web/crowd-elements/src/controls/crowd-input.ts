import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { text } from '../i18n/texts';
import { baseStyles, fieldStyles } from '../theme/control-styles';
import { TextField } from './text-field';

/**
 * `<crowd-input>`: one line of text. Answer: `{"<name>": "text"}`, absent when empty.
 *
 * @fires input - while the worker writes
 * @fires change - when they have written
 */
export class CrowdInput extends TextField {
  static override styles = [baseStyles, fieldStyles];

  /** Any type of an HTML input that is a text: text, email, number, url, tel, date, … */
  @property() type = 'text';
  @query('input') protected override readonly field!: HTMLInputElement | null;

  protected override get nativeProblem(): string | undefined {
    // "12x" in a number field has no value, but is not empty either.
    const validity = this.field?.validity;
    return validity?.typeMismatch === true || validity?.badInput === true
      ? text('wrongType', { type: this.type })
      : undefined;
  }

  protected override renderField(describedBy: string | typeof nothing, invalid: boolean): TemplateResult {
    return html`<input
      id="field"
      class="field"
      type=${this.type}
      .value=${live(this.value)}
      placeholder=${this.placeholder}
      maxlength=${this.maxLength ?? nothing}
      ?disabled=${this.disabled}
      aria-required=${this.required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      @input=${this.onInput}
      @compositionend=${this.onInput}
      @change=${this.onChange}
    />`;
  }
}
