import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import type { IconName } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles } from '../theme/control-styles';
import { objectListStyles } from './object-list.styles';
import { rowsInView, scrollFor } from './rows-in-view';

const ROW_HEIGHT = 36;

/** Something that a worker has drawn or painted. */
export interface ListedObject {
  readonly id: number;
  readonly label: string;
}

/** What the list shows. Only rows in view are asked for their colour and their measure. */
export interface ObjectRows<T extends ListedObject = ListedObject> {
  readonly list: readonly T[];
  readonly selection: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
  readonly locked: ReadonlySet<number>;
  colourOf(object: T): string | undefined;
  /** How large it is, in a few characters. */
  measureOf(object: T): string;
}

/** Something that is done to one object. */
export interface ObjectAction {
  readonly id: number;
  readonly action: 'select' | 'toggle' | 'hide' | 'lock' | 'remove' | 'zoom';
}

/**
 * All objects as a list, for the eye and for a screen reader; only the rows in view are drawn. What the buttons of a row
 * do has keys as well, so the list is one stop of the Tab key.
 *
 * @fires plumbline-object - `detail` is an `ObjectAction`
 */
export class PlumblineObjectList extends CrowdElement {
  static override styles = [baseStyles, objectListStyles];

  @property({ attribute: false }) rows!: ObjectRows;

  @property({ attribute: false }) heading: string | undefined;
  /** What stands in place of an empty list: how the first object is made, in words. */
  @property({ attribute: false }) hint = '';
  @state() private scrolled = 0;
  @state() private height = 400;
  @query('.rows') private scroller!: HTMLElement | null;
  private readonly sizes = new ResizeObserver(
    () => (this.height = this.scroller?.clientHeight ?? this.height),
  );

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('rows') as ObjectRows | undefined;
    const { scroller } = this;
    if (scroller !== null) {
      this.sizes.observe(scroller);
      const place = this.placeOfSelected();
      if (before !== undefined && before.selection !== this.rows.selection && place >= 0) {
        scroller.scrollTop = scrollFor(place, scroller.scrollTop, scroller.clientHeight, ROW_HEIGHT);
      }
    }
  }

  protected override render(): TemplateResult {
    const { list } = this.rows;
    const { first, end } = rowsInView(this.scrolled, this.height, ROW_HEIGHT, list.length);
    const [selected] = this.rows.selection;
    return html`
      <h2 id="title">${this.heading ?? text('objects')} <span class="count">${list.length}</span></h2>
      ${
        list.length === 0
          ? html`<p class="hint">${this.hint}</p>`
          : html`<div
              class="rows"
              role="listbox"
              tabindex="0"
              aria-multiselectable="true"
              aria-labelledby="title"
              aria-description=${text('objectKeys')}
              aria-activedescendant=${selected === undefined ? nothing : `object-${selected}`}
              @scroll=${(event: Event) => (this.scrolled = (event.target as HTMLElement).scrollTop)}
              @keydown=${this.onKey}
            >
              <div
                class="all"
                role="presentation"
                style=${styleMap({ height: `${list.length * ROW_HEIGHT}px` })}
              >
                ${repeat(
                  list.slice(first, end),
                  ({ id }) => id,
                  (object, index) => this.row(object, first + index, list.length),
                )}
              </div>
            </div>`
      }
    `;
  }

  private row(object: ListedObject, place: number, count: number): TemplateResult {
    const { id, label } = object;
    const { selection, hidden, locked } = this.rows;
    const colour = this.rows.colourOf(object);
    const state = [hidden.has(id) ? text('hidden') : '', locked.has(id) ? text('locked') : ''];
    const measure = this.rows.measureOf(object);
    const spoken = [`${place + 1}. ${label}`, measure, ...state].filter((part) => part !== '').join(', ');
    const button = (
      name: IconName,
      action: ObjectAction['action'],
      title: string,
      on: boolean,
    ): TemplateResult =>
      html`<span
        class="do ${on ? 'on' : ''}"
        title=${title}
        @click=${(event: Event) => {
          event.stopPropagation();
          this.tell(id, action);
        }}
        >${icon(name, 18)}</span
      >`;
    return html`<div
      id="object-${id}"
      role="option"
      class=${hidden.has(id) ? 'hidden' : ''}
      aria-selected=${selection.has(id)}
      aria-posinset=${place + 1}
      aria-setsize=${count}
      aria-label=${spoken}
      style=${styleMap({ '--colour': colour ?? '#9aa3af', transform: `translateY(${place * ROW_HEIGHT}px)` })}
      @click=${(event: MouseEvent) =>
        this.tell(id, event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'select')}
      @dblclick=${() => this.tell(id, 'zoom')}
    >
      <span class="swatch"></span>
      <span class="name"><span class="place">${place + 1}</span> ${label}</span>
      <span class="number measure">${measure}</span>
      ${button(hidden.has(id) ? 'visibility-off' : 'visibility', 'hide', text('hideOrShow'), hidden.has(id))}
      ${button('lock', 'lock', text('lockOrUnlock'), locked.has(id))}
      ${button('delete', 'remove', text('removeShape'), false)}
    </div>`;
  }

  private tell(id: number, action: ObjectAction['action']): void {
    this.dispatchEvent(new CustomEvent<ObjectAction>('plumbline-object', { detail: { id, action } }));
  }

  private placeOfSelected(): number {
    const [selected] = this.rows.selection;
    return selected === undefined ? -1 : this.rows.list.findIndex(({ id }) => id === selected);
  }

  /** Arrows go through the list; the other keys are those of the drawing. */
  private onKey(event: KeyboardEvent): void {
    const { list } = this.rows;
    const place = this.placeOfSelected();
    const next = { ArrowDown: place + 1, ArrowUp: Math.max(place, 1) - 1, Home: 0, End: list.length - 1 }[
      event.key
    ];
    const [selected] = this.rows.selection;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (next !== undefined) {
      event.preventDefault();
      const object = list[Math.min(next, list.length - 1)];
      if (object !== undefined) {
        this.tell(object.id, 'select');
      }
    } else if (event.key === 'Enter' && selected !== undefined) {
      event.preventDefault();
      this.tell(selected, 'zoom');
    }
  }
}
