import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { CrowdSlider } from './crowd-slider';
import { fractionOf } from './slider-range';

/**
 * `<crowd-slider-label position="3">`: a mark below a slider, at the value `position`.
 *
 * @slot - its text
 */
export class CrowdSliderLabel extends CrowdElement {
  static override styles = css`
    :host {
      position: absolute;
      inset-block-start: 0;
      transform: translateX(-50%);
      color: var(--pl-text-secondary);
      font-size: 13px;
      white-space: nowrap;
    }
    :host(:dir(rtl)) {
      transform: translateX(50%);
    }
    /* One label keeps its place in the flow, so that the slider is as high as it needs. */
    :host(:last-of-type) {
      position: relative;
      display: inline-block;
    }
  `;

  @property({ type: Number }) position = 0;

  protected override updated(_changed: PropertyValues): void {
    const slider = this.parentElement;
    if (slider instanceof CrowdSlider) {
      this.style.insetInlineStart = `calc(8px + ${fractionOf(this.position, slider.range)} * (100% - 16px))`;
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
