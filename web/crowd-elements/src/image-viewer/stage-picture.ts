import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Size } from '../geometry/point';
import type { View } from '../geometry/view';
import { text } from '../i18n/texts';
import type { Overlay } from './overlay';

/** How the image is shown, without a change to it. */
export interface Tone {
  readonly brightness: number;
  readonly contrast: number;
}

/** The image on the stage. */
export interface StagePicture {
  readonly src: string;
  /** Another number has the image loaded anew. */
  readonly attempt: number;
  /** In pixels of the upright image, once it is loaded. */
  readonly size: Size | undefined;
  readonly view: View | undefined;
  readonly tone: Tone;
  /** What is shown over it, if that is to be seen. */
  readonly overlay: Overlay | undefined;
  onLoad(event: Event): void;
  onError(): void;
}

/** From this scale on single pixels are meant to be seen. */
const PIXELS_FROM = 8;

/** The image where the view has it, with the mask over it, and a canvas for boxes. */
export function stagePicture(picture: StagePicture): TemplateResult {
  const { size, view, overlay } = picture;
  const extent = size ? { width: `${size.width}px`, height: `${size.height}px` } : {};
  const place = view
    ? { transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }
    : { visibility: 'hidden' };
  const image = html`<img
    src=${picture.src}
    alt=${text('image')}
    draggable="false"
    decoding="async"
    style=${styleMap(extent)}
    @load=${picture.onLoad}
    @error=${picture.onError}
  />`;
  return html`<div class="picture" style=${styleMap({ filter: filterOf(picture.tone) })}>
      <div
        class=${classMap({ layer: true, pixels: (view?.scale ?? 0) >= PIXELS_FROM })}
        style=${styleMap(place)}
      >
        ${keyed(picture.attempt, image)}
        ${
          overlay?.mask === undefined
            ? nothing
            : html`<img
                class="mask"
                src=${overlay.mask}
                alt=""
                draggable="false"
                style=${styleMap(extent)}
              />`
        }
      </div>
    </div>
    ${overlay && overlay.boxes.length > 0 ? html`<canvas aria-hidden="true"></canvas>` : nothing}`;
}

function filterOf({ brightness, contrast }: Tone): string {
  return brightness === 1 && contrast === 1 ? '' : `brightness(${brightness}) contrast(${contrast})`;
}
