import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { text } from '../i18n/texts';
import type { Judgement, ReviewedPair } from './key-value-review';

/** One pair under review, and what the worker can say about it. */
export interface PairReviewPart {
  readonly pair: ReviewedPair;
  /** Its place among the pairs, from 0. */
  readonly index: number;
  readonly current: boolean;
  /** The key's text stays as it was found. */
  readonly keyFixed: boolean;
  readonly onFocus: () => void;
  readonly onChange: (change: Partial<Judgement>) => void;
}

export function pairReviewView(part: PairReviewPart): TemplateResult {
  const { pair, index, current, onChange } = part;
  const { judgement, found } = pair;
  const states = [current ? 'current' : '', judgement.valid ? '' : 'none'].join(' ');
  const value = `value-${index}`;
  return html`<article
    class=${states}
    aria-labelledby="key-${index}"
    @click=${part.onFocus}
    @focusin=${part.onFocus}
  >
    <div class="head">
      <h3 id="key-${index}">${judgement.key}</h3>
      ${
        found?.confidence === undefined
          ? nothing
          : html`<span class="sure"
              >${text('confidencePercent', { percent: Math.round(found.confidence) })}</span
            >`
      }
    </div>
    ${found === undefined || part.keyFixed ? nothing : keyField(part)}
    <label for=${value}>${text('valueLabel')}</label>
    <input
      class="field value"
      id=${value}
      type="text"
      .value=${live(judgement.blank ? '' : judgement.value)}
      ?disabled=${judgement.blank || !judgement.valid}
      @input=${(event: Event) => onChange({ value: (event.target as HTMLInputElement).value })}
    />
    ${found === undefined ? notFound(part) : validity(part)}
  </article>`;
}

function keyField({ pair, index, onChange }: PairReviewPart): TemplateResult {
  return html`<label for="key-text-${index}">${text('keyLabel')}</label>
    <input
      class="field"
      id="key-text-${index}"
      type="text"
      .value=${live(pair.judgement.key)}
      ?disabled=${!pair.judgement.valid}
      @input=${(event: Event) => onChange({ key: (event.target as HTMLInputElement).value })}
    />`;
}

function validity({ pair, index, onChange }: PairReviewPart): TemplateResult {
  const { valid, blank } = pair.judgement;
  const choice = (answer: boolean): TemplateResult =>
    html`<label
      ><input
        type="radio"
        name="valid-${index}"
        .checked=${live(valid === answer)}
        @change=${() => onChange({ valid: answer })}
      />${text(answer ? 'yes' : 'no')}</label
    >`;
  return html`<div class="choices" role="group" aria-label=${text('validPair')}>
    <span>${text('validPair')}</span>
    ${choice(true)} ${choice(false)}
    ${tick(text('valueBlank'), blank, !valid, (checked) => onChange({ blank: checked }))}
  </div>`;
}

function notFound({ pair, onChange }: PairReviewPart): TemplateResult {
  const { valid, blank } = pair.judgement;
  return html`<div class="choices">
    ${tick(text('keyNotFound'), !valid, false, (checked) => onChange({ valid: !checked }))}
    ${tick(text('valueBlank'), blank, !valid, (checked) => onChange({ blank: checked }))}
  </div>`;
}

function tick(
  label: string,
  checked: boolean,
  disabled: boolean,
  onTick: (checked: boolean) => void,
): TemplateResult {
  return html`<label
    ><input
      type="checkbox"
      .checked=${live(checked)}
      ?disabled=${disabled}
      @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
    />${label}</label
  >`;
}
