import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { text } from '../i18n/texts';
import { baseStyles } from '../theme/control-styles';
import type { TemplateProblem } from '../values/reading';
import { CrowdElement } from './crowd-element';
import { icon } from './icons';

/** Characters of the attribute that are shown on each side of the mistake. */
const EXCERPT = 32;

/** Says on the page what is wrong in the template: to the worker that it is not their fault, to the author the mend. */
export class PlumblineTemplateProblem extends CrowdElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin: 16px;
        padding: 16px 20px;
        border: 1px solid var(--pl-error);
        border-radius: 12px;
        background: var(--pl-error-surface);
        color: var(--pl-text);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0 0 4px;
        font-size: 1rem;
        color: var(--pl-error);
      }
      p {
        margin: 0 0 8px;
      }
      code,
      pre {
        font:
          13px/1.5 ui-monospace,
          'Noto Sans Mono',
          monospace;
      }
      pre {
        margin: 8px 0 0;
        padding: 8px 12px;
        overflow-x: auto;
        border-radius: 8px;
        background: var(--pl-surface);
      }
    `,
  ];

  @property({ attribute: false }) problem: TemplateProblem | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (problem === undefined) {
      return nothing;
    }
    const place = problem.source?.position;
    return html`<div role="alert">
      <h2>${icon('warning')}${text('templateProblem')}</h2>
      <p>${text('templateProblemHelp')}</p>
      <div lang="en">
        <code
          >&lt;${problem.element}
          ${problem.attribute}=&quot;…&quot;&gt;${place ? `, line ${place.line}, column ${place.column}` : ''}</code
        >
        <p>${problem.what} ${problem.mend}</p>
        ${problem.source ? html`<pre tabindex="0">${excerpt(problem.source.text, problem.source.position.offset)}</pre>` : nothing}
      </div>
    </div>`;
  }
}

/** The text around a place, and under it a line that points there. */
export function excerpt(source: string, offset: number): string {
  const start = Math.max(source.lastIndexOf('\n', offset - 1) + 1, offset - EXCERPT);
  const lineEnd = source.indexOf('\n', offset);
  const end = Math.min(lineEnd < 0 ? source.length : lineEnd, offset + EXCERPT);
  return `${source.slice(start, end)}\n${' '.repeat(offset - start)}^`;
}
