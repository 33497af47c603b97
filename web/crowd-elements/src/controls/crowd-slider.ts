import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { AnswerElement } from '../element/answer-element';
import { text } from '../i18n/texts';
import { baseStyles, fieldStyles } from '../theme/control-styles';
import type { Json } from '../values/json';
import { fractionOf, rangeOf, snapped } from './slider-range';
import type { SliderRange } from './slider-range';

const number = { type: Number };

/**
 * `<crowd-slider>`: a number on a bar. Answer: `{"<name>": number}`. Until the worker has touched a slider without a
 * `value` it has none: a `required` one asks for it, another is absent from the answer.
 *
 * @slot - `<crowd-slider-label position="…">` below the bar
 * @fires input - while the knob moves
 * @fires change - when it has moved
 * @cssprop --crowd-slider-secondary-color - colour of the bar up to `secondary-progress`
 */
export class CrowdSlider extends AnswerElement {
  static override styles = [
    baseStyles,
    fieldStyles,
    css`
      .slider {
        display: flex;
        align-items: center;
        gap: 16px;
      }
      .bar {
        position: relative;
        flex: 1;
        min-width: 0;
        padding-block-start: 4px;
      }
      .bar.pinned {
        padding-block-start: 30px;
      }
      input[type='range'] {
        display: block;
        width: 100%;
        height: 24px;
        margin: 0;
        background: none;
        accent-color: var(--pl-accent);
        cursor: pointer;
      }
      input[type='range']:disabled {
        cursor: default;
      }
      .secondary {
        position: absolute;
        inset-block-end: 10px;
        inset-inline-start: 8px;
        height: 4px;
        border-radius: 2px;
        background: var(--crowd-slider-secondary-color, var(--pl-outline));
        pointer-events: none;
      }
      .pin {
        position: absolute;
        inset-block-start: 0;
        transform: translateX(-50%);
        min-width: 28px;
        padding: 1px 6px;
        border-radius: 6px;
        background: var(--pl-accent);
        color: var(--pl-on-accent);
        font-size: 13px;
        text-align: center;
        pointer-events: none;
      }
      :host(:dir(rtl)) .pin {
        transform: translateX(50%);
      }
      .untouched input[type='range'] {
        opacity: 0.75;
      }
      .labels {
        position: relative;
        display: block;
      }
      .exact {
        width: 7em;
      }
      .exact .field {
        min-height: 34px;
      }
    `,
  ];

  @property(number) min: number | null = null;
  @property(number) max: number | null = null;
  @property(number) step: number | null = null;
  /** The number, or null as long as the worker has given none. */
  @property(number) value: number | null = null;
  @property({ type: Boolean }) pin = false;
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ ...number, attribute: 'secondary-progress' }) secondaryProgress: number | null = null;
  @state() private tried = false;
  @query('input[type="range"]') private bar!: HTMLInputElement | null;
  private givenValue: number | null = null;

  /** The values that the attributes allow. */
  get range(): SliderRange {
    return rangeOf(this.min, this.max, this.step);
  }

  get _submittableValue(): Json | undefined {
    return this.disabled ? undefined : this.number;
  }

  get problem(): string | undefined {
    return this.required && !this.disabled && this.number === undefined ? text('sliderProblem') : undefined;
  }

  showProblem(): void {
    this.tried = true;
    this.focus();
  }

  reset(): void {
    this.value = this.givenValue;
    this.tried = false;
  }

  override focus(): void {
    this.bar?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const given = Number.parseFloat(this.getAttribute('value') ?? '');
    this.givenValue = Number.isNaN(given) ? null : given;
  }

  protected restoreValue(value: Json | undefined): void {
    this.value = typeof value === 'number' ? value : null;
    this.tried = false;
  }

  protected override render(): TemplateResult {
    const { range, number: value } = this;
    const shown = value ?? snapped((range.min + range.max) / 2, range);
    const problem = this.tried ? this.problem : undefined;
    const label = this.getAttribute('aria-label') ?? (this.getAttribute('label') || this.name);
    return html`
      <div class="slider ${value === undefined ? 'untouched' : ''}">
        <div class="bar ${this.pin ? 'pinned' : ''}">
          ${this.pin && value !== undefined ? this.pinOf(value) : nothing}
          <input
            type="range"
            min=${range.min}
            max=${range.max}
            step=${range.step}
            .value=${live(String(shown))}
            ?disabled=${this.disabled}
            aria-label=${label}
            aria-valuetext=${value === undefined ? text('noValueYet') : nothing}
            aria-invalid=${problem !== undefined}
            aria-describedby=${problem === undefined ? nothing : 'problem'}
            @input=${this.onBar}
            @pointerup=${this.onBar}
            @keydown=${this.onKey}
            @change=${this.onChange}
          />
          ${this.secondary(range)}
          <slot class="labels"></slot>
        </div>
        ${this.editable ? this.exact(range, value, label) : nothing}
      </div>
      <span class="problem" id="problem" role="alert">${problem ?? nothing}</span>
    `;
  }

  private pinOf(value: number): TemplateResult {
    // The knob is 16 pixels wide and does not leave the bar.
    const place = `calc(8px + ${fractionOf(value, this.range)} * (100% - 16px))`;
    return html`<span class="pin" style=${styleMap({ 'inset-inline-start': place })} aria-hidden="true"
      >${value}</span
    >`;
  }

  private secondary(range: SliderRange): TemplateResult | typeof nothing {
    const progress = this.secondaryProgress;
    return progress === null || Number.isNaN(progress)
      ? nothing
      : html`<span
          class="secondary"
          style=${styleMap({ width: `calc(${fractionOf(progress, range)} * (100% - 16px))` })}
        ></span>`;
  }

  private exact(range: SliderRange, value: number | undefined, label: string): TemplateResult {
    return html`<span class="exact"
      ><input
        class="field"
        type="number"
        min=${range.min}
        max=${range.max}
        step=${range.step}
        .value=${live(value === undefined ? '' : String(value))}
        ?disabled=${this.disabled}
        aria-label=${label}
        @change=${this.onExact}
    /></span>`;
  }

  /** The value within the range, or undefined for none. */
  private get number(): number | undefined {
    const { value } = this;
    return value === null || value === undefined || Number.isNaN(value)
      ? undefined
      : snapped(value, this.range);
  }

  private readonly onBar = (): void => {
    // A click on the very place where the knob stands counts as well: it chooses that value.
    this.value = Number(this.bar?.value);
  };

  private onKey(event: KeyboardEvent): void {
    if (event.key === ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.onBar();
      this.onChange();
    }
  }

  private onExact(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.value = value === '' ? null : snapped(Number(value), this.range);
    this.onChange();
  }

  private readonly onChange = (): void => {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };
}
