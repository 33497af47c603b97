import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { Regions } from '../element/region';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import type { PlumblineDialog } from '../dialog/dialog';

interface Tab {
  readonly id: string;
  readonly title: TextKey;
  /** The regions that it shows, with their own titles where there are several. */
  readonly regions: readonly { readonly tag: string; readonly title?: TextKey }[];
}

const TABS: readonly Tab[] = [
  { id: 'summary', title: 'summary', regions: [{ tag: 'short-summary' }] },
  { id: 'detailed', title: 'detailedInstructions', regions: [{ tag: 'detailed-instructions' }] },
  {
    id: 'examples',
    title: 'examples',
    regions: [
      { tag: 'positive-example', title: 'goodExample' },
      { tag: 'negative-example', title: 'badExample' },
    ],
  },
];

/**
 * `<crowd-instructions>`: a link or button that opens the instructions in tabs.
 *
 * @slot short-summary - tab "Summary"
 * @slot detailed-instructions - tab "Detailed instructions"
 * @slot positive-example - tab "Examples"
 * @slot negative-example - tab "Examples"
 */
export class CrowdInstructions extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        margin-block: 0 16px;
      }
      h3 {
        margin: 0 0 8px;
        padding-inline-start: 10px;
        border-inline-start: 4px solid var(--pl-success);
        font-size: 1rem;
      }
      h3.negative-example {
        border-color: var(--pl-error);
      }
      section {
        margin-block-end: 24px;
      }
    `,
  ];

  @property({ attribute: 'link-text' }) linkText = '';
  @property({ attribute: 'link-type' }) linkType: 'link' | 'button' = 'link';
  @state() private current = '';
  @query('plumbline-dialog') private dialog!: PlumblineDialog;
  private readonly regions = new Regions(this);

  protected override render(): TemplateResult {
    const linkText = this.linkText === '' ? text('clickForInstructions') : this.linkText;
    const tabs = TABS.filter((tab) => tab.regions.some(({ tag }) => this.regions.get(tag)));
    const current = tabs.find((tab) => tab.id === this.current) ?? tabs[0];
    return html`
      <button
        class="button ${this.linkType === 'button' ? '' : 'link'}"
        type="button"
        aria-haspopup="dialog"
        @click=${() => this.dialog.open()}
      >
        ${linkText}
      </button>
      <plumbline-dialog heading=${text('instructions')}>
        <plumbline-tab-list
          label=${text('instructions')}
          .tabs=${tabs.map(({ id, title }) => ({ id, title: text(title) }))}
          .current=${current?.id ?? ''}
          @plumbline-tab=${(event: CustomEvent<string>) => (this.current = event.detail)}
        ></plumbline-tab-list>
        ${
          current === undefined
            ? nothing
            : html`<div role="tabpanel" aria-label=${text(current.title)}>
                ${current.regions.map(({ tag, title }) => this.section(tag, title))}
              </div>`
        }
      </plumbline-dialog>
    `;
  }

  private section(tag: string, title: TextKey | undefined): TemplateResult | typeof nothing {
    return this.regions.get(tag) === undefined
      ? nothing
      : html`<section>
          ${title === undefined ? nothing : html`<h3 class=${tag}>${text(title)}</h3>`}<slot
            name=${tag}
          ></slot>
        </section>`;
  }
}
