import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { icon } from '../element/icons';
import { text } from '../i18n/texts';
import type { TextKey } from '../i18n/en';
import { baseStyles, buttonStyles } from '../theme/control-styles';

/** How the image and what lies over it are shown. */
export interface DisplaySettings {
  /** How much colour fills what is labeled, 0 to 1. */
  readonly opacity: number;
  /** 1 is the image as it is. */
  readonly brightness: number;
  readonly contrast: number;
}

/** A setting that is on or off, and the key that turns it. */
export interface Switch<N extends string = string> {
  readonly name: N;
  readonly title: TextKey;
  readonly key?: string;
}

const LEVELS: readonly {
  readonly name: keyof DisplaySettings;
  readonly title: TextKey;
  readonly most: number;
}[] = [
  { name: 'brightness', title: 'brightness', most: 2 },
  { name: 'contrast', title: 'contrast', most: 2 },
  { name: 'opacity', title: 'opacity', most: 1 },
];

/**
 * A button, and above the toolbar that it stands in a panel to change how the image is shown and worked on.
 *
 * @fires plumbline-settings - `detail` is what changes of the settings
 */
export class PlumblineDisplaySettings extends CrowdElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: inline-block;
      }
      /* Above the whole toolbar, which is its containing block: a line of tools below it would be half covered. */
      .panel {
        position: absolute;
        z-index: 3;
        inset-block-end: calc(100% + 8px);
        inset-inline-end: 8px;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
        width: 300px;
        padding: 14px 16px;
        border: 1px solid var(--pl-divider);
        border-radius: 12px;
        background: var(--pl-surface);
        color: var(--pl-text);
        box-shadow: var(--pl-shadow);
      }
      label {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 26px;
      }
      .level span {
        width: 84px;
      }
      input[type='range'] {
        flex: 1;
        min-width: 0;
        accent-color: var(--pl-accent);
      }
      output {
        width: 46px;
        text-align: end;
        color: var(--pl-text-secondary);
        font-variant-numeric: tabular-nums;
      }
      input[type='checkbox'] {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pl-accent);
      }
      .switch span {
        flex: 1;
      }
      kbd {
        padding: 0 6px;
        border: 1px solid var(--pl-divider);
        border-block-end-width: 2px;
        border-radius: 6px;
        color: var(--pl-text-secondary);
        font: inherit;
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) settings!: DisplaySettings;
  /** What "As it was" goes back to. */
  @property({ attribute: false }) defaults!: DisplaySettings;
  @property({ attribute: false }) switches: readonly Switch[] = [];
  @state() private open = false;

  protected override render(): TemplateResult {
    return html`<button
        class="button icon"
        type="button"
        title=${text('displaySettings')}
        aria-label=${text('displaySettings')}
        aria-expanded=${this.open}
        @click=${() => (this.open = !this.open)}
      >
        ${icon('settings')}
      </button>
      ${this.open ? this.panel() : nothing}`;
  }

  private panel(): TemplateResult {
    return html`<div
      class="panel"
      role="group"
      aria-label=${text('displaySettings')}
      @keydown=${this.onKey}
      @mousedown=${(event: Event) => event.stopPropagation()}
    >
      ${LEVELS.map(
        ({ name, title, most }) =>
          html`<label class="level">
            <span>${text(title)}</span>
            <input
              type="range"
              min=${most === 1 ? 0 : 0.2}
              max=${most}
              step="0.05"
              .value=${String(this.settings[name])}
              @input=${(event: Event) => this.change({ [name]: Number((event.target as HTMLInputElement).value) })}
            />
            <output>${Math.round(this.settings[name] * 100)} %</output>
          </label>`,
      )}
      ${this.switches.map(
        ({ name, title, key }) =>
          html`<label class="switch">
            <input
              type="checkbox"
              .checked=${(this.settings as unknown as Readonly<Record<string, boolean>>)[name] === true}
              @change=${(event: Event) => this.change({ [name]: (event.target as HTMLInputElement).checked })}
            />
            <span>${text(title)}</span>
            ${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
          </label>`,
      )}
      <button class="button link" type="button" @click=${() => this.change(this.defaults)}>
        ${text('resetDisplay')}
      </button>
    </div>`;
  }

  private change(detail: object): void {
    this.dispatchEvent(new CustomEvent('plumbline-settings', { detail }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.open = false;
      void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus());
    }
  }
}
