import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { styleMap } from 'lit/directives/style-map.js';
import { CrowdElement } from '../element/crowd-element';
import { text } from '../i18n/texts';
import type { KeyPress } from '../keyboard/key-press';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import { Camera } from './camera';
import { wheelFactor } from './gesture';
import type { Finger, Tool } from './gesture';
import { imageViewerStyles } from './image-viewer.styles';
import type { Overlay } from './overlay';
import type { ImageState } from './image-state';
import { drawBoxes } from './overlay-drawing';
import { areaFrame, legend, notice } from './stage-parts';
import { toolbar } from './toolbar';
import type { Point, Size } from './view';
import { viewerCommandOf } from './viewer-keys';

/** From this scale on single pixels are meant to be seen. */
const PIXELS_FROM = 8;
/** What an SVG without a size of its own is given. */
const DEFAULT_SIZE: Size = { width: 1024, height: 768 };

/**
 * Shows one image on a stage that can be zoomed and moved by wheel, mouse, touch and keys.
 *
 * @fires plumbline-image-state when `imageState` has changed
 */
export class PlumblineImageViewer extends CrowdElement {
  static override styles = [baseStyles, buttonStyles, imageViewerStyles];

  /** The image's address. Its turn (EXIF orientation) is applied by the browser. */
  @property() src = '';
  @property({ attribute: false }) overlay: Overlay | undefined;
  @state() imageState: ImageState = 'loading';

  @state() private tool: Tool = 'move';
  @state() private overlayShown = true;
  @state() private attempt = 0;
  @query('.stage') private stageElement!: HTMLElement;
  @query('canvas') private canvas!: HTMLCanvasElement | null;
  private readonly camera = new Camera(() => this.requestUpdate());
  private imageSize: Size | undefined;
  private readonly sizes = new ResizeObserver(() => this.measureStage());

  /** Does what a key means here, or answers false. */
  handleKey(press: KeyPress): boolean {
    const command = viewerCommandOf(press);
    if (command === undefined || this.imageState !== 'loaded') {
      return false;
    }
    switch (command.kind) {
      case 'zoom':
        this.camera.zoom(command.factor);
        return true;
      case 'fit':
        this.camera.fit();
        return true;
      case 'pan':
        if (!this.camera.movable) {
          return false;
        }
        this.camera.pan(command.dx, command.dy);
        return true;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.sizes.observe(this.stageElement);
    }
  }

  override disconnectedCallback(): void {
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) {
      this.load();
    }
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this.stageElement);
    // A listener of the template may be passive, and then the page would scroll along.
    this.stageElement.addEventListener('wheel', this.onWheel, { passive: false });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('imageState')) {
      this.dispatchEvent(new CustomEvent('plumbline-image-state'));
    }
    const { view, stageSize } = this.camera;
    if (this.canvas !== null && view !== undefined && this.overlay !== undefined) {
      drawBoxes(this.canvas, this.overlay, view, stageSize);
    }
  }

  protected override render(): TemplateResult {
    const { camera, tool } = this;
    const stage = {
      stage: true,
      movable: camera.movable && tool === 'move',
      panning: camera.movable && camera.gesture.kind === 'panning',
      area: tool === 'area',
    };
    return html`
      <div
        class=${classMap(stage)}
        tabindex="0"
        role="group"
        aria-label=${text('image')}
        aria-description=${text('imageKeys')}
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
        @pointerup=${this.onPointerUp}
        @pointercancel=${this.onPointerUp}
        @dblclick=${this.onDoubleClick}
      >
        ${this.layer()} ${areaFrame(this.camera.gesture)} ${notice(this.imageState, () => this.load())}
      </div>
      ${this.overlay && this.overlayShown ? legend(this.overlay) : nothing} ${this.tools()}
    `;
  }

  private layer(): TemplateResult | typeof nothing {
    const { overlay } = this;
    const { view } = this.camera;
    if (this.src === '' || this.imageState === 'failed') {
      return nothing;
    }
    const size = this.imageSize
      ? { width: `${this.imageSize.width}px`, height: `${this.imageSize.height}px` }
      : {};
    const place = view
      ? { transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }
      : { visibility: 'hidden' };
    const image = html`<img
      src=${this.src}
      alt=${text('image')}
      draggable="false"
      decoding="async"
      style=${styleMap(size)}
      @load=${this.onLoad}
      @error=${this.onError}
    />`;
    return html`<div
        class=${classMap({ layer: true, pixels: (view?.scale ?? 0) >= PIXELS_FROM })}
        style=${styleMap(place)}
      >
        ${keyed(this.attempt, image)}
        ${
          overlay?.mask !== undefined && this.overlayShown
            ? html`<img class="mask" src=${overlay.mask} alt="" draggable="false" style=${styleMap(size)} />`
            : nothing
        }
      </div>
      ${
        overlay && overlay.boxes.length > 0 && this.overlayShown
          ? html`<canvas aria-hidden="true"></canvas>`
          : nothing
      }`;
  }

  private tools(): TemplateResult {
    const { camera } = this;
    const state = {
      enabled: this.imageState === 'loaded',
      percent: camera.view && Math.round(camera.view.scale * 100),
      fitted: camera.fitted,
      tool: this.tool,
      overlayShown: this.overlay && this.overlayShown,
    };
    return toolbar(state, {
      zoom: (factor) => camera.zoom(factor),
      fit: () => camera.fit(),
      actualSize: () => camera.actualSize(),
      choose: (tool) => (this.tool = tool),
      toggleOverlay: () => (this.overlayShown = !this.overlayShown),
    });
  }

  /** Starts to load; a failed image is asked for anew. */
  private load(): void {
    this.imageSize = undefined;
    this.camera.showImage(undefined);
    this.attempt++;
    this.imageState = 'loading';
  }

  private onLoad(event: Event): void {
    const { naturalWidth: width, naturalHeight: height } = event.target as HTMLImageElement;
    this.imageSize = width > 0 && height > 0 ? { width, height } : DEFAULT_SIZE;
    this.camera.showImage(this.imageSize);
    this.imageState = 'loaded';
  }

  private onError(): void {
    this.imageState = 'failed';
  }

  private measureStage(): void {
    const { clientWidth: width, clientHeight: height } = this.stageElement;
    this.camera.resizeStage({ width, height });
  }

  private readonly onWheel = (event: WheelEvent): void => {
    const page = document.documentElement;
    // Where the page itself scrolls, the wheel is the page's; with Ctrl it zooms there too.
    if (page.scrollHeight > page.clientHeight + 1 && !event.ctrlKey) {
      return;
    }
    event.preventDefault();
    this.camera.zoom(wheelFactor(event), this.pointOf(event));
  };

  private onPointerDown(event: PointerEvent): void {
    const middleButton = event.pointerType === 'mouse' && event.button === 1;
    if (this.imageState !== 'loaded' || (event.button !== 0 && !middleButton)) {
      return;
    }
    if (middleButton) {
      // Otherwise the browser begins to scroll by itself.
      event.preventDefault();
    }
    this.stageElement.setPointerCapture(event.pointerId);
    this.camera.press(this.fingerOf(event), middleButton ? 'move' : this.tool);
  }

  private onPointerMove(event: PointerEvent): void {
    this.camera.drag(this.fingerOf(event));
  }

  private onPointerUp(event: PointerEvent): void {
    const { gesture, view } = this.camera;
    this.camera.release(event.pointerId);
    if (gesture.kind === 'framing' && this.camera.view !== view) {
      this.tool = 'move';
    }
  }

  private onDoubleClick(event: MouseEvent): void {
    if (this.camera.fitted) {
      this.camera.zoom(2, this.pointOf(event));
    } else {
      this.camera.fit();
    }
  }

  private fingerOf(event: PointerEvent): Finger {
    return { pointer: event.pointerId, at: this.pointOf(event) };
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.stageElement.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
