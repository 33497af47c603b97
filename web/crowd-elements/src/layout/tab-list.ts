import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { baseStyles } from '../theme/control-styles';

/** One tab: what it is called by, and what it says. */
export interface TabTitle {
  readonly id: string;
  readonly title: string;
}

/**
 * The row of tabs above a panel. The arrow keys move along it.
 *
 * @fires plumbline-tab when the worker has taken a tab; `detail` is its id
 */
export class PlumblineTabList extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-block-end: 20px;
        border-block-end: 1px solid var(--pl-divider);
      }
      [role='tab'] {
        padding: 8px 14px;
        margin-block-end: -1px;
        border: 0;
        border-block-end: 3px solid transparent;
        background: none;
        color: var(--pl-text-secondary);
        font: inherit;
        font-weight: 600;
        cursor: pointer;
      }
      [role='tab']:hover {
        color: var(--pl-text);
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--pl-accent);
        color: var(--pl-accent);
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly TabTitle[] = [];
  @property({ attribute: false }) current = '';
  /** What the row is, for screen readers. */
  @property() label = '';

  protected override render(): TemplateResult {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.onKey}>
      ${this.tabs.map(
        ({ id, title }) =>
          html`<button
            role="tab"
            type="button"
            tabindex=${id === this.current ? 0 : -1}
            aria-selected=${id === this.current}
            @click=${() => this.take(id)}
          >
            ${title}
          </button>`,
      )}
    </div>`;
  }

  private take(id: string): void {
    this.dispatchEvent(new CustomEvent('plumbline-tab', { detail: id }));
  }

  private onKey(event: KeyboardEvent): void {
    const rightToLeft = getComputedStyle(this).direction === 'rtl';
    const step = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1 }[
      event.key as 'ArrowRight' | 'ArrowLeft'
    ];
    const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')];
    if (step !== undefined) {
      event.preventDefault();
      const next = tabs.at((tabs.indexOf(event.target as HTMLElement) + step) % tabs.length);
      next?.click();
      next?.focus();
    }
  }
}
