import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { keyboard } from '../keyboard/keyboard';
import { baseStyles, buttonStyles } from '../theme/control-styles';

/**
 * A modal dialog over the page. The browser's own `<dialog>` keeps the focus inside, closes on Esc and gives the focus
 * back to what opened it.
 *
 * @slot - the content
 */
export class PlumblineDialog extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      dialog {
        width: min(860px, calc(100vw - 32px));
        max-width: calc(100vw - 32px);
        max-height: calc(100dvh - 32px);
        padding: 0;
        border: 1px solid var(--pl-divider);
        border-radius: 16px;
        background: var(--pl-surface);
        color: var(--pl-text);
        box-shadow: var(--pl-shadow);
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: var(--pl-backdrop);
      }
      header {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 16px;
        padding: 16px 16px 16px 28px;
        border-block-end: 1px solid var(--pl-divider);
      }
      h2 {
        margin: 3px 0 0;
        font-size: 1.25rem;
        line-height: 1.4;
      }
      .content {
        padding: 20px 28px 28px;
        overflow-y: auto;
        overflow-wrap: anywhere;
      }
      .content:focus-visible {
        outline-offset: -4px;
      }
    `,
  ];

  /** Without one it is "Instructions". */
  @property() heading = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  open(): void {
    if (!this.dialog.open) {
      // A template may ask for another width by the element's own style.
      this.dialog.style.width = this.style.maxWidth;
      keyboard.suspendFor(this);
      this.dialog.showModal();
    }
  }

  close(): void {
    this.dialog.close();
  }

  override disconnectedCallback(): void {
    keyboard.resumeFrom(this);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="heading"
      @close=${() => keyboard.resumeFrom(this)}
      @click=${this.onClick}
    >
      <header>
        <h2 id="heading">${this.heading === '' ? text('instructions') : this.heading}</h2>
        <button
          class="button icon"
          type="button"
          title=${text('close')}
          aria-label=${text('close')}
          @click=${this.close}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="content" tabindex="0" role="group" aria-labelledby="heading"><slot></slot></div>
    </dialog>`;
  }

  /** A click on the backdrop arrives at the dialog itself. */
  private onClick(event: MouseEvent): void {
    if (event.target === this.dialog && !isInside(this.dialog.getBoundingClientRect(), event)) {
      this.close();
    }
  }
}

function isInside(area: DOMRect, { clientX: x, clientY: y }: MouseEvent): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}
