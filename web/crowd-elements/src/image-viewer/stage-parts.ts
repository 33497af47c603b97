import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { text } from '../i18n/texts';
import type { Gesture } from './gesture';
import type { ImageState } from './image-state';
import type { Overlay } from './overlay';

/** The rectangle that is being framed, to be zoomed to. */
export function areaFrame(gesture: Gesture): TemplateResult | typeof nothing {
  if (gesture.kind !== 'framing') {
    return nothing;
  }
  const { from, at } = gesture;
  const area = {
    left: `${Math.min(from.x, at.x)}px`,
    top: `${Math.min(from.y, at.y)}px`,
    width: `${Math.abs(at.x - from.x)}px`,
    height: `${Math.abs(at.y - from.y)}px`,
  };
  return html`<div class="frame" style=${styleMap(area)}></div>`;
}

/** What stands in place of an image that is not there. */
export function notice(state: ImageState, tryAgain: () => void): TemplateResult | typeof nothing {
  switch (state) {
    case 'loaded':
      return nothing;
    case 'loading':
      return html`<div class="notice loading" role="status">
        <span class="spinner"></span>
        <p>${text('imageLoading')}</p>
      </div>`;
    case 'failed':
      return html`<div class="notice" role="alert">
        <p><strong>${text('imageFailed')}</strong></p>
        <p class="help">${text('imageFailedHelp')}</p>
        <button class="button" type="button" @click=${tryAgain}>${text('tryAgain')}</button>
      </div>`;
  }
}

/** Which colour stands for which label. */
export function legend(overlay: Overlay): TemplateResult | typeof nothing {
  return overlay.legend.length === 0
    ? nothing
    : html`<ul class="legend" aria-label=${text('annotations')}>
        ${overlay.legend.map(
          ({ label, colour }) => html`<li><span style=${styleMap({ color: colour })}></span>${label}</li>`,
        )}
      </ul>`;
}
