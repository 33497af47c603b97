import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { preferences } from './preferences';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import { DEFAULT_WIDTH, MIN_WIDTH, maxWidth, panelWidth, widthByKey } from './panel-width';
import { workspaceStyles } from './workspace.styles';

/**
 * The three areas of a tool's page: instructions at the left, the object in the middle, the options at the right.
 * From 768 to 1023 pixels the instructions lie above the others, upright the options below the object, unless they stay
 * `beside` it; all share the window's height. Below that the page scrolls.
 *
 * @slot instructions - what to do
 * @slot - the question and the object
 * @slot options - what can be chosen
 */
export class PlumblineWorkspace extends CrowdElement {
  static override styles = [baseStyles, buttonStyles, workspaceStyles];

  /** There is something to say in the instructions. */
  @property({ type: Boolean }) instructed = false;
  /** The instructions are folded away. */
  @property({ type: Boolean, reflect: true }) collapsed = false;
  @state() private wish = DEFAULT_WIDTH;
  @state() private available = 1280;
  /** Where the divider was caught: the pointer's distance from the panel's width. */
  @state() private grip: number | undefined;
  /** There is nothing to choose: the object has all the room. */
  @property({ type: Boolean, reflect: true }) plain = false;
  /**
   * The options stay beside the object, as long as the window is wide enough: they grow while the worker draws, and an
   * object above them would lose that room under the worker's hand.
   */
  @property({ type: Boolean, reflect: true }) beside = false;
  private readonly panelStyle = new MutationObserver(([change]) => this.adoptPanelWidth(change?.target));
  private readonly sizes = new ResizeObserver(() => (this.available = this.clientWidth));
  private readonly adopt = (): void => {
    const { instructionsWidth, instructionsCollapsed } = preferences.current;
    this.wish = instructionsWidth ?? this.wish;
    this.collapsed = instructionsCollapsed ?? this.collapsed;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    preferences.addEventListener('adopted', this.adopt);
    this.adopt();
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    this.panelStyle.disconnect();
    preferences.removeEventListener('adopted', this.adopt);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.instructed ? this.instructions() : nothing}
      <div class="object"><slot></slot></div>
      ${this.plain ? nothing : html`<div class="options"><slot name="options"></slot></div>`}
    `;
  }

  private instructions(): TemplateResult {
    const { collapsed } = this;
    const width = panelWidth(this.wish, this.available);
    const action = text(collapsed ? 'showInstructions' : 'hideInstructions');
    return html`
      <section class="instructions" aria-labelledby="title" style=${styleMap({ '--width': `${width}px` })}>
        <div class="bar">
          <h2 id="title">${text('instructions')}</h2>
          <button
            class="button icon"
            type="button"
            title=${action}
            aria-label=${action}
            aria-expanded=${!collapsed}
            @click=${this.toggle}
          >
            ${icon(collapsed ? 'chevron-right' : 'chevron-left')}
          </button>
        </div>
        <slot name="instructions" @slotchange=${this.onPanel}></slot>
      </section>
      ${
        collapsed
          ? html`<div class="divider fixed"></div>`
          : html`<div
              class="divider ${this.grip === undefined ? '' : 'dragged'}"
              role="separator"
              tabindex="0"
              aria-orientation="vertical"
              aria-label=${text('resizeInstructions')}
              aria-valuenow=${width}
              aria-valuemin=${MIN_WIDTH}
              aria-valuemax=${maxWidth(this.available)}
              @keydown=${this.onDividerKey}
              @pointerdown=${this.onDividerDown}
              @pointermove=${this.onDividerMove}
              @pointerup=${this.onDividerUp}
              @pointercancel=${this.onDividerUp}
              @dblclick=${() => this.keepWidth(DEFAULT_WIDTH)}
            ></div>`
      }
    `;
  }

  private onPanel(event: Event): void {
    this.panelStyle.disconnect();
    for (const panel of (event.target as HTMLSlotElement).assignedElements()) {
      this.panelStyle.observe(panel, { attributeFilter: ['style'] });
      this.adoptPanelWidth(panel);
    }
  }

  /** Takes the width that a template's script has given the panel, unless the worker has chosen one. */
  private adoptPanelWidth(panel: Node | undefined): void {
    const width = panel instanceof HTMLElement ? Number.parseFloat(panel.style.width) : Number.NaN;
    if (!Number.isNaN(width) && preferences.current.instructionsWidth === undefined) {
      this.wish = width;
    }
  }

  private toggle(): void {
    this.collapsed = !this.collapsed;
    preferences.change({ instructionsCollapsed: this.collapsed });
  }

  private keepWidth(width: number): void {
    this.wish = width;
    preferences.change({ instructionsWidth: width });
  }

  private get rightToLeft(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  /** How far a pointer is from the side at which the instructions lie. */
  private inward({ clientX }: PointerEvent): number {
    const { left, right } = this.getBoundingClientRect();
    return this.rightToLeft ? right - clientX : clientX - left;
  }

  private onDividerKey(event: KeyboardEvent): void {
    const { wish, available, rightToLeft } = this;
    const width = widthByKey(event.key, panelWidth(wish, available), available, rightToLeft);
    if (width !== undefined) {
      event.preventDefault();
      this.keepWidth(width);
    }
  }

  private onDividerDown(event: PointerEvent): void {
    this.grip = this.inward(event) - panelWidth(this.wish, this.available);
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    // No text is to be selected on the way.
    event.preventDefault();
  }

  private onDividerMove(event: PointerEvent): void {
    if (this.grip !== undefined) {
      this.wish = panelWidth(this.inward(event) - this.grip, this.available);
    }
  }

  private onDividerUp(): void {
    if (this.grip !== undefined) {
      this.grip = undefined;
      this.keepWidth(this.wish);
    }
  }
}
