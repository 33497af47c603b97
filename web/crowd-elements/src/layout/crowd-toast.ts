import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { baseStyles } from '../theme/control-styles';

/** Polymer's toast stays this long where it is told nothing else. */
const DEFAULT_DURATION_MS = 3000;

/**
 * `<crowd-toast>`: a short notice at the bottom of the window that goes away by itself. One is seen at a time: opening
 * a second one closes the first. It stays while the pointer or the focus is on it.
 *
 * @slot - what it says, after `text`
 */
export class CrowdToast extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        z-index: 4;
        inset: auto auto 76px 20px;
        display: none;
        max-width: min(480px, calc(100vw - 40px));
        padding: 14px 20px;
        border-radius: 10px;
        background: var(--pl-text);
        color: var(--pl-surface);
        box-shadow: var(--pl-shadow);
        overflow-wrap: anywhere;
      }
      :host([opened]) {
        display: block;
      }
    `,
  ];

  private static shown: CrowdToast | undefined;

  @property() text = '';
  /** Milliseconds; with 0 or less it stays until it is closed. */
  @property({ type: Number }) duration = DEFAULT_DURATION_MS;
  @property({ type: Boolean, reflect: true }) opened = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  open(): void {
    this.opened = true;
  }

  close(): void {
    this.opened = false;
  }

  /** Polymer's names for `open` and `close`. A text replaces the toast's own. */
  show(text?: string): void {
    this.text = typeof text === 'string' ? text : this.text;
    this.open();
  }

  hide(): void {
    this.close();
  }

  toggle(): void {
    this.opened = !this.opened;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'status');
    for (const type of ['pointerenter', 'focusin']) {
      this.addEventListener(type, this.hold);
    }
    for (const type of ['pointerleave', 'focusout']) {
      this.addEventListener(type, this.release);
    }
  }

  override disconnectedCallback(): void {
    this.hold();
    if (CrowdToast.shown === this) {
      CrowdToast.shown = undefined;
    }
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`${this.text} <slot></slot>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('opened')) {
      return;
    }
    this.hold();
    if (this.opened) {
      if (CrowdToast.shown !== this) {
        CrowdToast.shown?.close();
      }
      CrowdToast.shown = this;
      this.release();
    }
  }

  private readonly hold = (): void => clearTimeout(this.timer);

  private readonly release = (): void => {
    this.hold();
    if (this.opened && this.duration > 0) {
      this.timer = setTimeout(() => this.close(), this.duration);
    }
  };
}
