import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CHANGE_EVENT } from '../element/answer-part';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import { baseStyles, buttonStyles, fieldStyles } from '../theme/control-styles';

/**
 * `<worker-comment>`: a link in a tool's options that opens a box for a remark. The remark is part of the tool's
 * answer, as `workerComment`.
 *
 * @slot - a prompt above the box
 */
export class WorkerComment extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    css`
      :host {
        margin: 16px 0 0;
      }
      h2 {
        margin: 0 0 6px;
        font-size: 1rem;
      }
      .prompt {
        display: block;
        margin-block-end: 6px;
        color: var(--pl-text-secondary);
      }
      textarea {
        resize: vertical;
      }
    `,
  ];

  /** Title of the box. Without it "Add a comment." */
  @property() header = '';
  @property({ attribute: 'link-text' }) linkText = '';
  @property() placeholder = '';
  /** What the worker wrote. */
  @property({ attribute: false }) value = '';
  @state() private opened = false;
  @query('textarea') private box!: HTMLTextAreaElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.slot = this.localName;
  }

  /** Takes a stored remark, and shows it if there is one. */
  restore(value: string): void {
    this.value = value;
    this.opened = value !== '';
  }

  protected override render(): TemplateResult {
    return this.opened ? this.commentBox() : this.link();
  }

  private link(): TemplateResult {
    return html`<button class="button link" type="button" aria-expanded="false" @click=${this.open}>
      ${icon('comment', 18)}${this.linkText === '' ? text('addComment') : this.linkText}
    </button>`;
  }

  private commentBox(): TemplateResult {
    const header = this.header === '' ? text('addComment') : this.header;
    return html`
      <h2 id="header">${header}</h2>
      ${this.textContent?.trim() ? html`<span class="prompt" id="prompt"><slot></slot></span>` : nothing}
      <textarea
        class="field"
        rows="3"
        aria-labelledby="header"
        aria-describedby="prompt"
        placeholder=${this.placeholder}
        .value=${this.value}
        @input=${this.onInput}
      ></textarea>
    `;
  }

  private open(): void {
    this.opened = true;
    void this.updateComplete.then(() => this.box?.focus());
  }

  private onInput(): void {
    this.value = this.box?.value ?? '';
    this.dispatchEvent(new CustomEvent(CHANGE_EVENT, { bubbles: true, composed: true }));
  }
}
