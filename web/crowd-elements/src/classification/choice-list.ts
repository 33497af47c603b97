import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles, fieldStyles, keyStyles } from '../theme/control-styles';
import { choiceListStyles } from './choice-list.styles';
import { choiceByKey, matching, needsFilter } from './choices';
import type { Choice } from './choices';

/**
 * What pressing a row means: one of the list, one more of the list, or the label that is put on what is drawn or
 * marked next.
 */
export type ListKind = 'one' | 'several' | 'label';

const ROLES: Readonly<
  Record<ListKind, { readonly list: string; readonly row: string; readonly state: string }>
> = {
  one: { list: 'radiogroup', row: 'radio', state: 'aria-checked' },
  several: { list: 'group', row: 'checkbox', state: 'aria-checked' },
  label: { list: 'group', row: 'button', state: 'aria-pressed' },
};

/**
 * A list of classes or labels, with their keys and, when they are many, a filter.
 *
 * @fires plumbline-choose when the worker has pressed a row; `detail` is its name
 */
export class PlumblineChoiceList extends CrowdElement {
  static override styles = [baseStyles, fieldStyles, keyStyles, choiceListStyles];

  @property({ attribute: false }) kind: ListKind = 'one';
  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property({ attribute: false }) selected: readonly string[] = [];
  /** Only the choice that excludes all others can be pressed. */
  @property({ attribute: false }) locked = false;
  /** Why nothing can be submitted yet; shown above the list. */
  @property({ attribute: false }) problem: string | undefined;
  @state() private filter = '';
  /** The row that takes the Tab key, once the arrows have moved. */
  @state() private stop: string | undefined;
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

  /** Scrolls to a row: a key may have chosen one that is out of sight. */
  async reveal(choice: Choice): Promise<void> {
    await this.updateComplete;
    this.rowOf(choice)?.scrollIntoView({ block: 'nearest' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('choices')) {
      this.filter = '';
    }
  }

  protected override render(): TemplateResult {
    const shown = matching(this.choices, this.filter);
    const one = this.kind === 'one';
    // One row takes the Tab key; the arrows go on from there.
    const stop =
      shown.find((choice) => (one ? this.selected.includes(choice.name) : choice.name === this.stop)) ??
      shown[0];
    return html`
      <h2 id="title">${this.heading}</h2>
      ${
        this.problem === undefined
          ? nothing
          : html`<p class="problem" id="problem">${icon('warning', 16)} ${this.problem}</p>`
      }
      ${needsFilter(this.choices) ? this.filterBox(shown) : nothing}
      <div
        class="rows ${this.kind}"
        role=${ROLES[this.kind].list}
        aria-labelledby="title"
        aria-required=${one ? 'true' : nothing}
        aria-invalid=${one ? this.problem !== undefined : nothing}
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
        ${this.selected.length === 0 ? nothing : text('selectedOption', { option: this.selected.join(', ') })}
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
    const { row, state } = ROLES[this.kind];
    const on = this.selected.includes(choice.name);
    return html`<div
      class=${classMap({ row: true, on, exclusive: choice.exclusive === true })}
      role=${row}
      tabindex=${takesTab ? 0 : -1}
      aria-checked=${state === 'aria-checked' ? on : nothing}
      aria-pressed=${state === 'aria-pressed' ? on : nothing}
      aria-disabled=${this.isLocked(choice) ? 'true' : nothing}
      aria-keyshortcuts=${choice.shortcut ?? nothing}
      data-name=${choice.name}
      @click=${() => this.choose(choice)}
    >
      ${this.mark(choice, on)}
      <span class="name">${choice.name}</span>
      ${choice.count === undefined ? nothing : html`<span class="count">${choice.count}</span>`}
      ${
        choice.shortcut === undefined
          ? nothing
          : html`<kbd title=${text('shortcut', { key: choice.shortcut.toUpperCase() })} aria-hidden="true"
              >${choice.shortcut}</kbd
            >`
      }
    </div>`;
  }

  private mark({ colour }: Choice, on: boolean): TemplateResult | typeof nothing {
    if (this.kind === 'label') {
      return colour === undefined
        ? nothing
        : html`<span class="swatch" style=${styleMap({ background: colour })}></span>`;
    }
    return html`<span class="mark">${this.kind === 'several' && on ? icon('check', 16) : nothing}</span>`;
  }

  private choose(choice: Choice | undefined): void {
    if (choice !== undefined && !this.isLocked(choice)) {
      this.dispatchEvent(new CustomEvent('plumbline-choose', { detail: choice.name }));
    }
  }

  private isLocked(choice: Choice): boolean {
    return this.locked && choice.exclusive !== true;
  }

  private onKey(event: KeyboardEvent): void {
    const shown = matching(this.choices, this.filter);
    const focused = (event.target as HTMLElement).dataset['name'];
    const choice = choiceByKey(event.key, shown, focused);
    const press = event.key === ' ' || (event.key === 'Enter' && this.kind === 'label');
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (press || choice !== undefined) {
      event.preventDefault();
    }
    if (press || (choice !== undefined && this.kind === 'one')) {
      this.choose(choice ?? shown.find((one) => one.name === focused));
    }
    this.focusRow(choice);
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
    this.stop = choice?.name ?? this.stop;
    this.rowOf(choice)?.focus();
  }

  private rowOf(choice: Choice | undefined): HTMLElement | undefined {
    return [...this.rows.children].find(
      (row): row is HTMLElement => row instanceof HTMLElement && row.dataset['name'] === choice?.name,
    );
  }
}
