import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { crosshairAt } from '../drawing-layer/active-layer';
import { ToolLayer } from '../drawing-layer/tool-layer';
import type { Store } from '../drawing/store';
import type { Bounds } from '../geometry/bounds';
import { clamp } from '../geometry/point';
import { imagePoint } from '../geometry/view';
import type { RasterMachine, RasterOutcome } from '../raster-tools/raster-machine';
import type { RasterContext, RasterMode, RasterPreview, SegmentPrompt } from '../raster-tools/raster-tool';
import { brushPlace } from '../raster/brush';
import { brushOf } from '../raster/commands';
import type { SegmentRules } from '../raster/commands';
import type { Painting } from '../raster/painting';
import { Superpixels } from '../raster/superpixels';
import type { ToolPointer, ToolRequest } from '../tools/tool';
import { cellsPicture } from './cells-picture';
import { paintHand } from './hand-painter';
import type { HandScene } from './hand-painter';
import { MaskCanvas } from './mask-canvas';
import { paletteOf } from './mask-look';
import type { MaskLook } from './mask-look';
import { PhotoReader } from './photo-reader';

/** Pixels of the image that are looked at to fill, and to find cells; of more, every second is, or fewer. */
const MOST_TO_FILL = 16_000_000;
const MOST_FOR_CELLS = 400_000;
/** Side of a cell on the stage, about, in CSS pixels. */
const CELL_SIDE = 26;

const ERASING_MODES: ReadonlySet<RasterMode> = new Set<RasterMode>(['brush', 'eraser', 'superpixel']);

/** How long the view is still before cells are found for it, in milliseconds. */
const STILL_MS = 120;

/** What a worker may turn while painting. */
export interface RasterOptions {
  /** Diameter of the brush in pixels of the image. */
  readonly brush: number;
  readonly likeness: number;
  readonly crosshair: boolean;
}

/**
 * Shows the mask of a painting over an image viewer's image, and lets tools change it by mouse, finger, pen and keys.
 *
 * @fires plumbline-segment-prompt when the service is to find an object; `detail` is a `SegmentPrompt`
 */
export class PlumblineRasterLayer extends ToolLayer {
  @property({ attribute: false }) store!: Store<Painting>;
  @property({ attribute: false }) tools!: RasterMachine;
  @property({ attribute: false }) rules!: SegmentRules;
  @property({ attribute: false }) look!: MaskLook;
  @property({ attribute: false }) options!: RasterOptions;
  /** Address of the image, to read its colours. */
  @property({ attribute: false }) src = '';
  /** Where the service is looking for an object. */
  @property({ attribute: false }) asked: Bounds | undefined;

  private canvas: MaskCanvas | undefined;
  private photo = new PhotoReader('', () => undefined);
  /** The cells of what was seen last, their picture, and in which view. */
  private cells:
    { readonly view: unknown; readonly found: Superpixels; readonly shown: HandScene['cells'] } | undefined;
  /** A press that waits for the colours of the image. */
  private waiting: ToolPointer | undefined;
  private cellsTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly onStore = (): void => this.repaint();

  /** Undefined until an image is shown. */
  get context(): RasterContext | undefined {
    const { view, options } = this;
    const painting = this.store.current;
    if (view === undefined || painting.mask.width === 0) {
      return undefined;
    }
    return {
      painting,
      rules: this.rules,
      image: this.image,
      tolerance: this.reachIn(view),
      brush: options.brush,
      likeness: options.likeness,
      photo: () => this.photo.part(this.seen(), this.image, MOST_TO_FILL),
      cells: () => this.findCells(),
    };
  }

  /** Lets the tool do what a key asks of it; false where it means nothing to it. */
  ask(request: ToolRequest): boolean {
    return this.run((context) => this.tools.ask(request, context));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('change', this.onStore);
  }

  override disconnectedCallback(): void {
    this.store.removeEventListener('change', this.onStore);
    clearTimeout(this.cellsTimer);
    super.disconnectedCallback();
  }

  protected get holds(): boolean {
    return this.tools.holds;
  }

  protected override get canErase(): boolean {
    return ERASING_MODES.has(this.tools.mode);
  }

  protected onPress(pointer: ToolPointer): void {
    if (this.needsPhoto && this.photo.loading) {
      this.waiting = pointer;
      return;
    }
    this.run((context) => this.tools.press(pointer, context));
  }

  protected onMove(pointer: ToolPointer): void {
    this.run((context) => this.tools.move(pointer, context));
  }

  protected onRelease(pointer: ToolPointer): void {
    this.run((context) => this.tools.release(pointer, context));
  }

  protected onCancel(): void {
    this.tools.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) {
      this.photo = new PhotoReader(this.src, () => this.onPhoto());
      this.cells = undefined;
    }
    if (this.needsPhoto) {
      this.photo.load();
    }
  }

  protected override firstUpdated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    this.canvas = canvas === null ? undefined : new MaskCanvas(canvas);
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas><canvas class="active" aria-hidden="true"></canvas>`;
  }

  protected paint(): void {
    const { context, view, stage, canvas } = this;
    if (context === undefined || view === undefined || canvas === undefined || stage.width === 0) {
      return;
    }
    const { painting } = context;
    const preview = this.tools.preview(this.pointer?.at, { ...context, cells: () => this.cellsWhenStill() });
    const segments =
      preview.segment === undefined ? painting.segments : [...painting.segments, preview.segment];
    canvas.show({
      mask: preview.mask ?? painting.mask,
      view,
      stage,
      palette: paletteOf(segments, this.look, painting.hidden, painting.picked ? painting.active : undefined),
    });
    paintHand(this.active, this.hand(context, preview));
  }

  private hand(context: RasterContext, preview: RasterPreview): HandScene {
    const { pointer, stage, tools, options } = this;
    const view = this.view ?? { scale: 1, x: 0, y: 0 };
    const byKeys = this.keyPointer !== undefined;
    const brushes = tools.mode === 'brush' || tools.mode === 'eraser';
    const crosses = byKeys || (options.crosshair && (tools.mode === 'polygon' || tools.mode === 'auto'));
    return {
      view,
      stage,
      preview,
      colour: brushOf(context.painting, context.rules)?.colour ?? '#9aa3af',
      brush:
        brushes && pointer !== undefined
          ? {
              at: brushPlace(pointer.at, options.brush),
              diameter: options.brush,
              erases: tools.mode === 'eraser' || pointer.fromCentre,
            }
          : undefined,
      crosshair: crosses && pointer !== undefined ? crosshairAt(pointer.at, this.image) : undefined,
      byKeys,
      cells: tools.mode === 'superpixel' ? this.cells?.shown : undefined,
      asked: this.asked,
    };
  }

  private run(event: (context: RasterContext) => RasterOutcome | undefined): boolean {
    const { context } = this;
    const outcome = context && event(context);
    if (outcome !== undefined) {
      this.store.update(outcome.painting);
      this.cursor = cursors[this.tools.mode] ?? 'crosshair';
      this.tell(outcome.notice);
      this.prompt(outcome.prompt);
      this.repaint();
    }
    return outcome !== undefined;
  }

  private get needsPhoto(): boolean {
    return this.tools.mode === 'fill' || this.tools.mode === 'superpixel';
  }

  private onPhoto(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined && this.needsPhoto) {
      this.onPress(waiting);
      this.onRelease(waiting);
    }
    this.repaint();
  }

  private prompt(detail: SegmentPrompt | undefined): void {
    if (detail !== undefined) {
      this.dispatchEvent(new CustomEvent('plumbline-segment-prompt', { detail }));
    }
  }

  /** The part of the image that is on the stage. */
  private seen(): Bounds {
    const { view, stage, image } = this;
    if (view === undefined) {
      return { left: 0, top: 0, right: 0, bottom: 0 };
    }
    const from = imagePoint(view, { x: 0, y: 0 });
    const to = imagePoint(view, { x: stage.width, y: stage.height });
    return {
      left: Math.floor(clamp(from.x, 0, image.width)),
      top: Math.floor(clamp(from.y, 0, image.height)),
      right: Math.ceil(clamp(to.x, 0, image.width)),
      bottom: Math.ceil(clamp(to.y, 0, image.height)),
    };
  }

  /** The cells of what is seen now; if they are not known, they will be once the view has been still for a moment. */
  private cellsWhenStill(): Superpixels | undefined {
    if (this.cells !== undefined && this.cells.view === this.view) {
      return this.cells.found;
    }
    clearTimeout(this.cellsTimer);
    this.cellsTimer = setTimeout(() => {
      this.findCells();
      this.repaint();
    }, STILL_MS);
    return undefined;
  }

  /** The cells of what is seen now. They are found anew when the view has changed and the worker needs them. */
  private findCells(): Superpixels | undefined {
    const { view } = this;
    if (view === undefined || (this.cells !== undefined && this.cells.view === view)) {
      return this.cells?.found;
    }
    const part = this.photo.part(this.seen(), this.image, MOST_FOR_CELLS);
    if (part === undefined) {
      return undefined;
    }
    const found = Superpixels.of(part, Math.max(CELL_SIDE / (view.scale * part.step), 5));
    this.cells = { view, found, shown: cellsPicture(found) };
    return found;
  }
}

const cursors: Readonly<Partial<Record<RasterMachine['mode'], string>>> = {
  brush: 'none',
  eraser: 'none',
  pick: 'pointer',
};
