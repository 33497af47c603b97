import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { pictureOf } from '../element/icons';
import { baseStyles } from '../theme/control-styles';

/** A round button that shows a picture or a letter. Clicks on it arrive at the element. */
export abstract class RoundButton extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
      }
      :host([disabled]) {
        pointer-events: none;
      }
      button {
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: var(--pl-text-secondary);
        font: inherit;
        font-size: 1.25rem;
        font-weight: 600;
        cursor: pointer;
      }
      button:hover {
        background: var(--pl-hover);
        color: var(--pl-text);
      }
      button:disabled {
        opacity: 0.45;
      }
    `,
  ];

  /** Name of an icon, or the address of a picture. */
  @property() icon = '';
  @property({ type: Boolean, reflect: true }) disabled = false;

  override focus(): void {
    this.shadowRoot?.querySelector('button')?.focus();
  }

  /** What the button says to those who do not see it. */
  protected get spokenName(): string {
    return (
      this.title || (this.getAttribute('aria-label') ?? this.icon.replace(/^.*[/:]/, '').replaceAll('-', ' '))
    );
  }

  protected renderFace(): TemplateResult | ReturnType<typeof pictureOf> {
    return pictureOf(this.icon, 24);
  }

  protected override render(): TemplateResult {
    return html`<button
      type="button"
      part="button"
      title=${this.spokenName}
      aria-label=${this.spokenName}
      ?disabled=${this.disabled}
    >
      ${this.renderFace()}
    </button>`;
  }
}
