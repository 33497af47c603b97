import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { pictureOf } from '../element/icons';
import { baseStyles } from '../theme/control-styles';

/**
 * `<crowd-badge>`: a small mark over the top right corner of the element whose id is in `for`, or of its parent. It
 * is decoration: what it says is to stand in the page as well.
 */
export class CrowdBadge extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        z-index: 1;
        inset: 0 auto auto 0;
        display: grid;
        place-items: center;
        min-width: 24px;
        height: 24px;
        padding-inline: 6px;
        border-radius: 12px;
        background: var(--pl-accent);
        color: var(--pl-on-accent);
        font-size: 12px;
        font-weight: 700;
        line-height: 1;
        white-space: nowrap;
        pointer-events: none;
      }
    `,
  ];

  @property() for = '';
  /** Name of an icon, or the address of a picture. Stands in place of `label`. */
  @property() icon = '';
  /** Up to three characters. */
  @property() label = '';
  private readonly sizes = new ResizeObserver(() => this.attach());

  override connectedCallback(): void {
    super.connectedCallback();
    // Its place depends on the sizes of its target and of what they are both placed in.
    for (const element of [this.target, this.offsetParent, document.body]) {
      if (element) {
        this.sizes.observe(element);
      }
    }
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(): void {
    this.attach();
  }

  protected override render(): TemplateResult {
    const picture = pictureOf(this.icon, 14);
    return html`${this.icon === '' ? this.label : picture}`;
  }

  private get target(): Element | null {
    const root = this.getRootNode() as Document | ShadowRoot;
    return (this.for === '' ? null : root.getElementById(this.for)) ?? this.parentElement;
  }

  /** Moves the middle of the badge onto the target's corner, as far as it stays in sight. */
  private attach(): void {
    const frame = this.offsetParent?.getBoundingClientRect();
    const target = this.target?.getBoundingClientRect();
    if (frame && target) {
      const x = Math.min(target.right - frame.left - this.offsetWidth / 2, frame.width - this.offsetWidth);
      const y = Math.max(target.top - frame.top - this.offsetHeight / 2, 0);
      this.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  }
}
