import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import type { JsonObject } from '../values/json';

/** Shows the answer of a page that was opened alone, for the author of the template. */
export class PlumblineAnswerPreview extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      section {
        position: fixed;
        z-index: 3;
        inset: auto 20px 80px auto;
        width: min(480px, calc(100vw - 40px));
        border: 1px solid var(--pl-divider);
        border-radius: 12px;
        background: var(--pl-surface);
        color: var(--pl-text);
        box-shadow: var(--pl-shadow);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 8px 8px 8px 16px;
        font-weight: 600;
      }
      pre {
        max-height: 50dvh;
        margin: 0;
        padding: 12px 16px 16px;
        overflow: auto;
        border-block-start: 1px solid var(--pl-divider);
        font:
          13px/1.5 ui-monospace,
          'Noto Sans Mono',
          monospace;
      }
    `,
  ];

  @property({ attribute: false }) answer: JsonObject | undefined;

  protected override render(): TemplateResult | typeof nothing {
    return this.answer === undefined
      ? nothing
      : html`<section role="status">
          <header>
            ${text('previewAnswer')}
            <button
              class="button icon"
              type="button"
              aria-label=${text('close')}
              @click=${() => (this.answer = undefined)}
            >
              ${icon('close')}
            </button>
          </header>
          <pre tabindex="0">${JSON.stringify(this.answer, null, 2)}</pre>
        </section>`;
  }
}
