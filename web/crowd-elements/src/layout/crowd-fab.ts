import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { pictureOf } from '../element/icons';
import { RoundButton } from './round-button';

/** `<crowd-fab>`: a round button that floats above the page, with an icon or one letter. */
export class CrowdFab extends RoundButton {
  static override styles = [
    ...RoundButton.styles,
    css`
      button,
      button:hover {
        width: 56px;
        height: 56px;
        background: var(--pl-accent);
        color: var(--pl-on-accent);
        box-shadow: var(--pl-shadow);
      }
      button:hover {
        background: var(--pl-accent-hover);
      }
    `,
  ];

  /** One character, shown where there is no icon. */
  @property() label = '';

  protected override get spokenName(): string {
    return super.spokenName || this.label;
  }

  protected override renderFace(): TemplateResult | ReturnType<typeof pictureOf> {
    return this.icon === '' ? html`${this.label}` : super.renderFace();
  }
}
