import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { toolStyles } from '../theme/tool-styles';
import { ChoiceTool } from './choice-tool';

/** Asks which classes the HTML in `<classification-target>` belongs to. */
export abstract class TargetChoiceTool extends ChoiceTool {
  static override styles = [
    ...toolStyles,
    css`
      .target {
        flex: 1;
        min-height: 0;
        padding: 32px 24px;
        overflow-y: auto;
        background: var(--pl-stage);
      }
      .target:focus-visible {
        outline-offset: -3px;
      }
      .sheet {
        max-width: 44rem;
        margin-inline: auto;
        padding: 28px 32px;
        border: 1px solid var(--pl-divider);
        border-radius: 12px;
        background: var(--pl-surface);
        font-size: 1.1875rem;
        line-height: 1.65;
        overflow-wrap: anywhere;
      }
      @media (max-width: 767px) {
        .target {
          padding: 12px;
        }
        .sheet {
          padding: 16px;
        }
      }
    `,
  ];

  protected override renderObject(): TemplateResult {
    return html`<div class="target" tabindex="0" role="group" aria-label=${this.header}>
      <div class="sheet"><slot name="classification-target"></slot></div>
    </div>`;
  }
}
