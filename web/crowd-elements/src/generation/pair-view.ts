import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import type { TextRange } from '../passage/text-steps';
import { wordsIn } from './pairs';
import type { Pair, PairRules, WordLimits } from './pairs';

/** Characters of a linked passage that are shown. */
const EXCERPT = 60;

/** One question with its answer, and what the worker can do to it. */
export interface PairPart {
  readonly pair: Pair;
  /** Its place among the pairs, from 0. */
  readonly index: number;
  readonly current: boolean;
  /** A CSS colour: that of its links in the passage. */
  readonly colour: string;
  readonly rules: PairRules;
  readonly tags: readonly string[];
  readonly customTags: boolean;
  readonly removable: boolean;
  readonly passage: string;
  readonly onFocus: () => void;
  readonly onChange: (change: Partial<Pair>) => void;
  readonly onRemove: () => void;
}

export function pairView(part: PairPart): TemplateResult {
  const { pair, index, current, colour, removable } = part;
  const number = index + 1;
  const removal = text('removePair', { number });
  return html`<article
    class=${current ? 'current' : ''}
    style=${styleMap({ '--colour': colour })}
    aria-labelledby="pair-${pair.id}"
    @focusin=${part.onFocus}
  >
    <header>
      <h3 id="pair-${pair.id}">${text('pairNumber', { number })}</h3>
      ${
        removable
          ? html`<button
              class="button icon"
              type="button"
              title=${removal}
              aria-label=${removal}
              @click=${part.onRemove}
            >
              ${icon('delete', 18)}
            </button>`
          : nothing
      }
    </header>
    ${field(part, 'question', text('question'), part.rules.question)}
    ${field(part, 'answer', text('answer'), part.rules.answer)} ${tags(part)} ${references(part)}
  </article>`;
}

function field(
  { pair, onChange }: PairPart,
  name: 'question' | 'answer',
  label: string,
  { max }: WordLimits,
): TemplateResult {
  const id = `${name}-${pair.id}`;
  const count = wordsIn(pair[name]);
  return html`<label for=${id}>${label}</label>
    <textarea
      class="field ${name}"
      id=${id}
      rows="2"
      aria-describedby="${id}-words"
      .value=${pair[name]}
      @input=${(event: Event) => onChange({ [name]: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <div class="below" id="${id}-words">
      ${max === undefined ? text('words', { count }) : text('wordCount', { count, limit: max })}
    </div>`;
}

function tags(part: PairPart): TemplateResult | typeof nothing {
  const { pair, onChange } = part;
  const all = [...new Set([...part.tags, ...pair.tags])];
  if (all.length === 0 && !part.customTags) {
    return nothing;
  }
  const press = (tag: string): void =>
    onChange({
      tags: pair.tags.includes(tag) ? pair.tags.filter((one) => one !== tag) : [...pair.tags, tag],
    });
  return html`<span class="name" id="tags-${pair.id}">${text('questionTags')}</span>
    <div class="tags" role="group" aria-labelledby="tags-${pair.id}">
      ${all.map(
        (tag) =>
          html`<button
            class="tag"
            type="button"
            aria-pressed=${pair.tags.includes(tag)}
            @click=${() => press(tag)}
          >
            ${tag}
          </button>`,
      )}
    </div>
    ${part.customTags ? customTag(part) : nothing}`;
}

function customTag({ pair, onChange }: PairPart): TemplateResult {
  const add = (input: HTMLInputElement | null): void => {
    const tag = input?.value.trim() ?? '';
    if (input !== null && tag !== '') {
      onChange({ tags: [...new Set([...pair.tags, tag])] });
      input.value = '';
    }
  };
  return html`<div class="custom">
    <input
      class="field"
      type="text"
      aria-label=${text('customTag')}
      placeholder=${text('customTag')}
      @keydown=${(event: KeyboardEvent) => {
        const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing;
        if (plain && (event.target as HTMLInputElement).value.trim() !== '') {
          event.preventDefault();
          add(event.target as HTMLInputElement);
        }
      }}
    />
    <button
      class="button"
      type="button"
      @click=${(event: Event) => add((event.currentTarget as HTMLElement).parentElement?.querySelector('input') ?? null)}
    >
      ${text('addTag')}
    </button>
  </div>`;
}

function references({ pair, passage, onChange }: PairPart): TemplateResult {
  const without = (reference: TextRange): void =>
    onChange({ references: pair.references.filter((one) => one !== reference) });
  return html`<span class="name">${text('references')}</span> ${
      pair.references.length === 0
        ? html`<p class="none">${text('noReference')}</p>`
        : html`<ul class="references">
            ${pair.references.map((reference) => {
              const excerpt = passage.slice(
                reference.start,
                Math.min(reference.end, reference.start + EXCERPT),
              );
              const removal = text('removeReference', { text: excerpt });
              return html`<li>
                <bdi title=${excerpt}>${excerpt}</bdi>
                <button
                  class="button icon"
                  type="button"
                  title=${removal}
                  aria-label=${removal}
                  @click=${() => without(reference)}
                >
                  ${icon('close', 14)}
                </button>
              </li>`;
            })}
          </ul>`
    }`;
}
