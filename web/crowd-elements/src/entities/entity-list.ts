import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import type { Entity } from './entity';
import type { EntityLabel } from './entity-labels';

const ROW_HEIGHT_PX = 40;
/** Rows that are drawn above and below what is seen. */
const SPARE_ROWS = 6;
/** Longer texts are cut in a row; a title shows more of them. */
const EXCERPT = 60;

/**
 * The entities in the order of the text. Only the rows that are seen are drawn.
 *
 * @fires plumbline-entity - a row was chosen; `detail` is the entity's id
 * @fires plumbline-remove-entity - `detail` is the entity's id
 */
export class PlumblineEntityList extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-height: 120px;
      }
      .rows {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      .room {
        position: relative;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: absolute;
        inset-inline: 0;
        display: flex;
        align-items: center;
        height: 40px;
        border-radius: 8px;
      }
      li:hover {
        background: var(--pl-hover);
      }
      li.on {
        background: var(--pl-selected);
      }
      .entity {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 8px;
        min-width: 0;
        height: 100%;
        padding: 0 0 0 8px;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      :focus-visible {
        outline-offset: -2px;
      }
      .swatch {
        flex: none;
        width: 12px;
        height: 12px;
        border-radius: 3px;
      }
      .name {
        flex: none;
        max-width: 40%;
        overflow: hidden;
        color: var(--pl-text-secondary);
        font-size: 13px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .excerpt {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .button.icon {
        flex: none;
        width: 32px;
        min-height: 32px;
      }
      p {
        margin: 0;
        color: var(--pl-text-secondary);
      }
    `,
  ];

  @property({ attribute: false }) entities: readonly Entity[] = [];
  @property({ attribute: false }) labels: readonly EntityLabel[] = [];
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) selected: number | undefined;
  @state() private top = 0;
  @state() private height = 600;
  @query('.rows') private rows!: HTMLElement | null;
  private readonly sizes = new ResizeObserver(() => (this.height = this.rows?.clientHeight ?? 0));

  /** Scrolls to an entity's row. */
  async reveal(id: number): Promise<void> {
    await this.updateComplete;
    const index = this.entities.findIndex((entity) => entity.id === id);
    const { rows } = this;
    if (rows !== null && index >= 0) {
      const top = index * ROW_HEIGHT_PX;
      if (top < rows.scrollTop) {
        rows.scrollTop = top;
      } else if (top + ROW_HEIGHT_PX > rows.scrollTop + rows.clientHeight) {
        rows.scrollTop = top + ROW_HEIGHT_PX - rows.clientHeight;
      }
    }
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(): void {
    if (this.rows !== null) {
      this.sizes.observe(this.rows);
    }
  }

  protected override render(): TemplateResult {
    if (this.entities.length === 0) {
      return html`<p>${text('noEntities')}</p>`;
    }
    const first = Math.max(0, Math.floor(this.top / ROW_HEIGHT_PX) - SPARE_ROWS);
    const last = Math.ceil((this.top + this.height) / ROW_HEIGHT_PX) + SPARE_ROWS;
    const shown = this.entities.slice(first, last);
    return html`<div class="rows" @scroll=${() => (this.top = this.rows?.scrollTop ?? 0)}>
      <ul
        class="room"
        aria-label=${text('entities')}
        style=${styleMap({ height: `${this.entities.length * ROW_HEIGHT_PX}px` })}
      >
        ${shown.map((entity, index) => this.row(entity, first + index))}
      </ul>
    </div>`;
  }

  private row(entity: Entity, index: number): TemplateResult {
    const label = this.labels.find(({ label: name }) => name === entity.label);
    const name = label?.full ?? entity.label;
    const excerpt = this.text.slice(entity.start, Math.min(entity.end, entity.start + EXCERPT));
    const on = entity.id === this.selected;
    const remove = text('removeEntity', { label: name, text: excerpt });
    return html`<li
      class=${on ? 'on' : ''}
      aria-setsize=${this.entities.length}
      aria-posinset=${index + 1}
      style=${styleMap({ transform: `translateY(${index * ROW_HEIGHT_PX}px)` })}
    >
      <button
        class="entity"
        type="button"
        aria-current=${on ? 'true' : nothing}
        title=${excerpt}
        @click=${() => this.tell('plumbline-entity', entity)}
      >
        <span class="swatch" style=${styleMap({ background: label?.colour ?? 'currentcolor' })}></span>
        <span class="name">${name}</span>
        <bdi class="excerpt">${excerpt}</bdi>
      </button>
      <button
        class="button icon"
        type="button"
        title=${remove}
        aria-label=${remove}
        @click=${() => this.tell('plumbline-remove-entity', entity)}
      >
        ${icon('close', 14)}
      </button>
    </li>`;
  }

  private tell(type: string, { id }: Entity): void {
    this.dispatchEvent(new CustomEvent(type, { detail: id }));
  }
}
