import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles, fieldStyles } from '../theme/control-styles';
import { choiceListStyles } from './choice-list.styles';
import { choiceByKey, matching, needsFilter } from './choices';
import type { Choice } from './choices';

/**
 * A list of classes of which one is chosen, with their keys and, when they are many, a filter.
 *
 * @fires plumbline-choose when the worker has chosen; `detail` is the name
 */
export class PlumblineChoiceList extends CrowdElement {
  static override styles = [baseStyles, fieldStyles, choiceListStyles];

  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property({ attribute: false }) selected: string | undefined;
  /** Why nothing can be submitted yet; shown above the list. */
  @property({ attribute: false }) problem: string | undefined;
  @state() private filter = '';
  @query('.rows') private rows!: HTMLElement;
  @query('input') private filterField!: HTMLInputElement | null;

  /** Moves the focus to the chosen row, or to the first. */
  override focus(): void {
    this.rows.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  /** Puts the cursor into the filter box; false where there is none. */
  focusFilter(): boolean {
    this.filterField?.focus();
    return this.filterField !== null;
  }

  /** Scrolls to the chosen row: a key may have chosen one that is out of sight. */
  async reveal(): Promise<void> {
    await this.updateComplete;
    this.rows.querySelector('[aria-checked="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('choices')) {
      this.filter = '';
    }
  }

  protected override render(): TemplateResult {
    const shown = matching(this.choices, this.filter);
    // One row takes the Tab key; the arrows go on from there.
    const stop = shown.find((choice) => choice.name === this.selected) ?? shown[0];
    return html`
      <h2 id="title">${text('selectOption')}</h2>
      ${
        this.problem === undefined
          ? nothing
          : html`<p class="problem" id="problem">${icon('warning', 16)} ${this.problem}</p>`
      }
      ${needsFilter(this.choices) ? this.filterBox(shown) : nothing}
      <div
        class="rows"
        role="radiogroup"
        aria-labelledby="title"
        aria-required="true"
        aria-invalid=${this.problem !== undefined}
        aria-describedby=${this.problem === undefined ? nothing : 'problem'}
        @keydown=${this.onKey}
      >
        ${repeat(
          shown,
          (choice) => choice.name,
          (choice) => this.row(choice, choice === stop),
        )}
      </div>
      ${
        shown.length === 0
          ? html`<p class="none">${text('noOptionMatches', { text: this.filter.trim() })}</p>`
          : nothing
      }
      <div class="visually-hidden" role="status">
        ${this.selected === undefined ? nothing : text('selectedOption', { option: this.selected })}
      </div>
    `;
  }

  private filterBox(shown: readonly Choice[]): TemplateResult {
    const label = text('filterOptions', { count: this.choices.length });
    return html`<div class="filter">
      ${icon('search', 18)}
      <input
        class="field"
        type="search"
        autocomplete="off"
        placeholder=${label}
        aria-label=${label}
        .value=${this.filter}
        @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.onFilterKey(event, shown)}
      />
    </div>`;
  }

  private row(choice: Choice, takesTab: boolean): TemplateResult {
    return html`<div
      role="radio"
      tabindex=${takesTab ? 0 : -1}
      aria-checked=${choice.name === this.selected}
      aria-keyshortcuts=${choice.shortcut ?? nothing}
      data-name=${choice.name}
      @click=${() => this.choose(choice)}
    >
      <span class="mark"></span>
      <span class="name">${choice.name}</span>
      ${
        choice.shortcut === undefined
          ? nothing
          : html`<kbd title=${text('shortcut', { key: choice.shortcut.toUpperCase() })} aria-hidden="true"
              >${choice.shortcut}</kbd
            >`
      }
    </div>`;
  }

  private choose(choice: Choice | undefined): void {
    if (choice !== undefined) {
      this.dispatchEvent(new CustomEvent('plumbline-choose', { detail: choice.name }));
    }
  }

  private onKey(event: KeyboardEvent): void {
    const shown = matching(this.choices, this.filter);
    const focused = (event.target as HTMLElement).dataset['name'];
    const choice = choiceByKey(event.key, shown, focused);
    if (choice !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.choose(choice);
      this.focusRow(choice);
    }
  }

  private onFilterKey(event: KeyboardEvent, shown: readonly Choice[]): void {
    if (event.isComposing) {
      return;
    }
    switch (event.key) {
      case 'Enter':
        // The first Enter takes the best match; the next one, on its row, submits.
        event.preventDefault();
        this.choose(shown[0]);
        this.focusRow(shown[0]);
        break;
      case 'ArrowDown':
        event.preventDefault();
        this.focusRow(shown[0]);
        break;
      case 'Escape':
        event.preventDefault();
        this.filter = '';
        break;
    }
  }

  private focusRow(choice: Choice | undefined): void {
    [...this.rows.children]
      .find((row): row is HTMLElement => row instanceof HTMLElement && row.dataset['name'] === choice?.name)
      ?.focus();
  }
}
