import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { CrowdElement } from '../element/crowd-element';
import type { Bounds } from '../geometry/bounds';
import type { Point, Size } from '../geometry/point';
import { text } from '../i18n/texts';
import type { KeyPress } from '../keyboard/key-press';
import { baseStyles, buttonStyles } from '../theme/control-styles';
import { Camera } from './camera';
import { wheelFactor } from './gesture';
import { imageViewerStyles } from './image-viewer.styles';
import type { Overlay } from './overlay';
import type { ImageState } from './image-state';
import { drawBoxes } from './overlay-drawing';
import { ERASER, isStageLayer, stagePointerOf } from './stage-layer';
import type { StageLayer, StagePointer } from './stage-layer';
import { areaFrame, legend, notice } from './stage-parts';
import { stagePicture } from './stage-picture';
import type { Tone } from './stage-picture';
import { StagePointers } from './stage-pointers';
import type { StageTool } from './stage-pointers';
import { toolbar } from './toolbar';
import { viewerCommandOf } from './viewer-keys';

/** What an SVG without a size of its own is given. */
const DEFAULT_SIZE: Size = { width: 1024, height: 768 };

/**
 * Shows one image on a stage that can be zoomed and moved by wheel, mouse, touch and keys. An element that draws over
 * the image lies in the slot `layer`, and takes the pointers first.
 *
 * @slot layer - a `StageLayer`
 * @slot tools - more tools, before those of the viewer
 * @slot more-tools - more tools, after them
 * @fires plumbline-stage-tool when the worker has chosen another `tool`
 * @fires plumbline-image-state when `imageState` has changed
 */
export class PlumblineImageViewer extends CrowdElement {
  static override styles = [baseStyles, buttonStyles, imageViewerStyles];

  /** The image's address. Its turn (EXIF orientation) is applied by the browser. */
  @property() src = '';
  @property({ attribute: false }) overlay: Overlay | undefined;
  @state() imageState: ImageState = 'loading';

  /** What a drag with the main button does. */
  @property({ attribute: false }) tool: StageTool = 'move';
  /** Brightness and contrast of the image, 1 as it is. */
  @property({ attribute: false }) tone: Tone = { brightness: 1, contrast: 1 };
  @state() private overlayShown = true;
  @state() private attempt = 0;
  @query('.stage') private stageElement!: HTMLElement;
  @query('canvas') private canvas!: HTMLCanvasElement | null;
  private readonly camera = new Camera(() => this.requestUpdate());
  private readonly pointers = new StagePointers(this.camera, () => this.layer);
  private size: Size | undefined;
  private readonly sizes = new ResizeObserver(() => this.measureStage());

  /** Width and height of the upright image in pixels, once it is loaded. */
  get imageSize(): Size | undefined {
    return this.imageState === 'loaded' ? this.size : undefined;
  }

  override focus(): void {
    this.stageElement.focus();
  }

  /** Shows an area of the image, in its pixels, as large as the stage allows. */
  zoomTo(area: Bounds): void {
    this.camera.zoomTo(area);
  }

  /** Brings a point of the image onto the stage. */
  reveal(at: Point): void {
    this.camera.reveal(at);
  }

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
    this.showLayer();
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
      drawn: tool === 'layer',
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
        @pointercancel=${this.onPointerCancel}
        @pointerleave=${() => this.pointers.leave()}
        @contextmenu=${this.onContextMenu}
        @dblclick=${this.onDoubleClick}
      >
        ${this.picture()}<slot name="layer" @slotchange=${() => this.showLayer()}></slot>
        ${areaFrame(this.camera.gesture)} ${notice(this.imageState, () => this.load())}
      </div>
      ${this.overlay && this.overlayShown ? legend(this.overlay) : nothing} ${this.tools()}
    `;
  }

  private picture(): TemplateResult | typeof nothing {
    return this.src === '' || this.imageState === 'failed'
      ? nothing
      : stagePicture({
          src: this.src,
          attempt: this.attempt,
          size: this.size,
          view: this.camera.view,
          tone: this.tone,
          overlay: this.overlayShown ? this.overlay : undefined,
          onLoad: (event) => this.onLoad(event),
          onError: () => this.onError(),
        });
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
      choose: (tool) => this.chooseTool(tool),
      toggleOverlay: () => (this.overlayShown = !this.overlayShown),
    });
  }

  /** Starts to load; a failed image is asked for anew. */
  private load(): void {
    this.size = undefined;
    this.camera.showImage(undefined);
    this.attempt++;
    this.imageState = 'loading';
  }

  private onLoad(event: Event): void {
    const { naturalWidth: width, naturalHeight: height } = event.target as HTMLImageElement;
    this.size = width > 0 && height > 0 ? { width, height } : DEFAULT_SIZE;
    this.camera.showImage(this.size);
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
    const { button, pointerType } = event;
    // The other buttons of a mouse move the image whatever the tool.
    const moves = pointerType === 'mouse' && (button === 1 || (button === 2 && this.layer !== undefined));
    const erases = pointerType === 'pen' && button === ERASER;
    if (this.imageState !== 'loaded' || (button !== 0 && !moves && !erases)) {
      return;
    }
    if (moves) {
      // Otherwise the browser begins to scroll by itself.
      event.preventDefault();
    }
    this.stageElement.setPointerCapture(event.pointerId);
    this.pointers.press(this.pointerOf(event), moves ? 'move' : this.tool);
    this.takeCursor();
  }

  private onPointerMove(event: PointerEvent): void {
    this.pointers.move(this.pointerOf(event));
    this.takeCursor();
  }

  private onPointerUp(event: PointerEvent): void {
    const { gesture, view } = this.camera;
    this.pointers.release(this.pointerOf(event));
    this.takeCursor();
    if (gesture.kind === 'framing' && this.camera.view !== view) {
      this.chooseTool(this.layer === undefined ? 'move' : 'layer');
    }
  }

  private onPointerCancel(event: PointerEvent): void {
    this.pointers.cancel(this.pointerOf(event));
  }

  private onContextMenu(event: MouseEvent): void {
    if (this.layer !== undefined) {
      event.preventDefault();
    }
  }

  private onDoubleClick(event: MouseEvent): void {
    if (this.tool === 'layer') {
      return;
    }
    if (this.camera.fitted) {
      this.camera.zoom(2, this.pointOf(event));
    } else {
      this.camera.fit();
    }
  }

  private chooseTool(tool: StageTool): void {
    this.tool = tool;
    this.dispatchEvent(new CustomEvent('plumbline-stage-tool'));
  }

  private get layer(): StageLayer | undefined {
    return [...this.children].find(isStageLayer);
  }

  private showLayer(): void {
    const { view, stageSize } = this.camera;
    if (view !== undefined && this.size !== undefined) {
      this.layer?.show(view, stageSize, this.size);
    }
    this.takeCursor();
  }

  /** Over the layer the cursor is the layer's. */
  private takeCursor(): void {
    const cursor =
      this.tool === 'layer' && this.camera.gesture.kind === 'idle' ? this.layer?.cursor : undefined;
    this.stageElement.style.cursor = cursor ?? '';
  }

  private pointerOf(event: PointerEvent): StagePointer {
    return stagePointerOf(event, this.pointOf(event));
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.stageElement.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
