import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { text } from '../i18n/texts';
import { baseStyles, fieldStyles } from '../theme/control-styles';
import { TextField } from './text-field';
import { countOf } from '../values/count';

const count = { converter: { fromAttribute: countOf } };

/**
 * `<crowd-text-area>`: several lines of text. It grows with the text, up to `max-rows`.
 * Answer: `{"<name>": "text"}` with lines parted by \n, absent when empty.
 */
export class CrowdTextArea extends TextField {
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      textarea {
        resize: vertical;
      }
    `,
  ];

  @property({ type: Boolean, attribute: 'char-counter' }) charCounter = false;
  @property({ ...count }) rows: number | undefined;
  @property({ ...count, attribute: 'max-rows' }) maxRows: number | undefined;
  @query('textarea') protected override readonly field!: HTMLTextAreaElement | null;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { field } = this;
    if (field !== null && changed.has('value')) {
      // The field's own height is taken away before its content is measured.
      field.style.height = '';
      const border = field.offsetHeight - field.clientHeight;
      const wanted = field.scrollHeight + border;
      if (wanted > field.offsetHeight) {
        field.style.height = `${wanted}px`;
      }
    }
  }

  protected override renderField(describedBy: string | typeof nothing, invalid: boolean): TemplateResult {
    return html`<textarea
      id="field"
      class="field"
      rows=${this.rows ?? 3}
      .value=${live(this.value)}
      placeholder=${this.placeholder}
      maxlength=${this.maxLength ?? nothing}
      style=${styleMap(this.maxRows ? { maxHeight: `calc(${this.maxRows} * 1.5em + 16px)` } : {})}
      ?disabled=${this.disabled}
      aria-required=${this.required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      @input=${this.onInput}
      @compositionend=${this.onInput}
      @change=${this.onChange}
    ></textarea>`;
  }

  protected override renderNote(): TemplateResult | typeof nothing {
    if (!this.charCounter) {
      return nothing;
    }
    const count = this.value.length;
    return html`<span class="count"
      >${
        this.maxLength === undefined
          ? text('characters', { count })
          : text('characterCount', { count, limit: this.maxLength })
      }</span
    >`;
  }
}
