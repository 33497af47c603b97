import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { REVEAL_EVENT } from '../element/answer-part';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import { baseStyles } from '../theme/control-styles';
import { CrowdTab } from './crowd-tab';

/**
 * `<crowd-tabs>`: shows one of the `<crowd-tab>`s inside at a time. Fields in the others keep their part in the
 * answer; one that keeps the form from being submitted brings its tab to the front.
 *
 * @slot - the tabs
 */
export class CrowdTabs extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-block: 0 16px;
      }
    `,
  ];

  @state() private current = 0;
  private readonly headers = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.headers.observe(this, { childList: true, subtree: true, attributeFilter: ['header'] });
    this.addEventListener(REVEAL_EVENT, this.onReveal);
  }

  override disconnectedCallback(): void {
    this.headers.disconnect();
    this.removeEventListener(REVEAL_EVENT, this.onReveal);
    super.disconnectedCallback();
  }

  /** Brings the tab with this element inside to the front. */
  reveal(inside: Element): void {
    const index = this.tabs.findIndex((tab) => tab.contains(inside));
    if (index >= 0) {
      this.show(index);
    }
  }

  protected override render(): TemplateResult {
    return html`
      <plumbline-tab-list
        label=${text('tabs')}
        .tabs=${this.tabs.map((tab, index) => ({ id: String(index), title: tab.header }))}
        .current=${String(this.current)}
        @plumbline-tab=${(event: CustomEvent<string>) => this.show(Number(event.detail))}
      ></plumbline-tab-list>
      <slot></slot>
    `;
  }

  protected override updated(): void {
    this.show(Math.min(this.current, Math.max(this.tabs.length - 1, 0)));
  }

  private get tabs(): readonly CrowdTab[] {
    return [...this.children].filter((child) => child instanceof CrowdTab);
  }

  private show(index: number): void {
    this.current = index;
    for (const [place, tab] of this.tabs.entries()) {
      // At once: the field that is revealed takes the focus.
      tab.toggleAttribute('active', place === index);
    }
  }

  private readonly onReveal = (event: Event): void => {
    this.reveal(event.target as Element);
  };
}
