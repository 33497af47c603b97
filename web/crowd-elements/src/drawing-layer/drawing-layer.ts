import { css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import { selected } from '../drawing/commands';
import type { DrawingStore } from '../drawing/drawing-store';
import { ShapeIndex } from '../drawing/shape-index';
import type { Point, Size } from '../geometry/point';
import { imagePoint } from '../geometry/view';
import type { View } from '../geometry/view';
import { STAGE_LAYER } from '../image-viewer/stage-layer';
import type { StageLayer, StagePointer } from '../image-viewer/stage-layer';
import { movedByKey } from '../tools/keyboard-pointer';
import type { KeyboardPointer } from '../tools/keyboard-pointer';
import type { Notice, ToolContext, ToolPointer, ToolRequest } from '../tools/tool';
import type { Outcome, ToolMachine } from '../tools/tool-machine';
import { crosshairAt, paintActive } from './active-layer';
import type { Look } from './look';
import { cursorAt, hoveredShape } from './pointing';
import { SettledLayer } from './settled-layer';

/** How near a pointer must be to something, in stage pixels: a fingertip hides more than an arrow. */
const REACH = { mouse: 8, pen: 10, touch: 18 } as const;
/** More selected shapes than this are not painted one by one with every move of the pointer. */
const MOST_SELECTED = 200;
const NONE: ReadonlySet<number> = new Set();

/** What a worker may switch while drawing. */
export interface DrawingOptions {
  readonly snaps: boolean;
  readonly mayCross: boolean;
  readonly crosshair: boolean;
}

/** Events of the layer. */
export interface DrawingLayerEvents {
  'plumbline-notice': CustomEvent<Notice>;
  /** The pointer that keys move is at this pixel now. */
  'plumbline-key-pointer': CustomEvent<Point>;
}

/**
 * Draws the shapes of a store over an image viewer's image, and lets a tool change them by mouse, finger, pen and keys.
 *
 * @fires plumbline-notice when something could not be done
 * @fires plumbline-key-pointer when keys have moved the pointer
 * @fires plumbline-painted when a painting of all shapes is complete
 */
export class PlumblineDrawingLayer extends CrowdElement implements StageLayer {
  static override styles = css`
    :host,
    canvas {
      position: absolute;
      inset: 0 auto auto 0;
      pointer-events: none;
    }
    :host {
      inset: 0;
      overflow: hidden;
    }
    canvas {
      transform-origin: 0 0;
    }
    .active {
      width: 100%;
      height: 100%;
    }
    [hidden] {
      display: none;
    }
  `;

  readonly [STAGE_LAYER] = true;

  @property({ attribute: false }) store!: DrawingStore;
  @property({ attribute: false }) tools!: ToolMachine<unknown>;
  @property({ attribute: false }) look!: Look;
  @property({ attribute: false }) options!: DrawingOptions;
  @query('.active') private active!: HTMLCanvasElement;
  cursor = 'crosshair';

  private readonly index = new ShapeIndex();
  private settled: SettledLayer | undefined;
  private view: View | undefined;
  private stage: Size = { width: 0, height: 0 };
  private image: Size = { width: 0, height: 0 };
  private pointer: ToolPointer | undefined;
  private pointerType: StagePointer['type'] = 'mouse';
  private keys: KeyboardPointer | undefined;
  private unseen: ReadonlySet<number> = NONE;
  private frame = 0;
  private readonly onStore = (): void => this.repaint();

  /** Undefined until an image is shown. */
  get context(): ToolContext | undefined {
    if (this.view === undefined) {
      return undefined;
    }
    const drawing = this.store.current;
    this.index.follow(drawing.shapes);
    return {
      drawing,
      index: this.index,
      image: this.image,
      tolerance: REACH[this.pointerType] / this.view.scale,
      snaps: this.options.snaps,
      mayCross: this.options.mayCross,
    };
  }

  show(view: View, stage: Size, image: Size): void {
    if (view !== this.view || stage !== this.stage || image !== this.image) {
      [this.view, this.stage, this.image] = [view, stage, image];
      this.repaint();
    }
  }

  press(pointer: StagePointer): boolean {
    this.keys = undefined;
    this.pointerType = pointer.type;
    this.take(pointer, (at, context) => this.tools.press(at, context));
    return true;
  }

  move(pointer: StagePointer): void {
    this.keys = undefined;
    this.pointerType = pointer.type;
    this.take(pointer, (at, context) => this.tools.move(at, context));
  }

  release(pointer: StagePointer): void {
    this.take(pointer, (at, context) => this.tools.release(at, context));
  }

  cancel(): void {
    this.tools.stop();
    this.repaint();
  }

  leave(): void {
    if (!this.tools.holds) {
      this.pointer = undefined;
      this.repaint();
    }
  }

  /** Lets the tool do what a key asks of it; false where it means nothing to it. */
  ask(request: ToolRequest): boolean {
    const context = this.context;
    const outcome = context && this.tools.ask(request, context);
    if (outcome !== undefined) {
      this.apply(outcome);
    }
    return outcome !== undefined;
  }

  /** Takes away the vertex under the pointer; false where there is none. */
  removeVertex(): boolean {
    const { context, pointer } = this;
    const outcome = context && pointer && this.tools.removeVertex(pointer.at, context);
    if (outcome !== undefined) {
      this.apply(outcome);
    }
    return outcome !== undefined;
  }

  /** Where the pointer that keys move is; undefined while the mouse is used. */
  get keyPointer(): Point | undefined {
    return this.keys?.at;
  }

  /** Puts the pointer that keys move to a place. */
  pointTo(at: Point): void {
    this.keys = { at, held: 0 };
    this.pointer = { at, adds: false, fromCentre: false };
    this.repaint();
    this.dispatchEvent(new CustomEvent('plumbline-key-pointer', { detail: at }));
  }

  /** Moves the pointer by an arrow key. */
  moveByKey(direction: Point, key: { readonly shift: boolean; readonly repeat: boolean }): void {
    const { view } = this;
    if (view === undefined) {
      return;
    }
    const start = this.keys ?? { at: this.startOfKeys(view), held: 0 };
    this.keys = movedByKey(start, direction, key, view.scale, this.image);
    this.pointerType = 'mouse';
    this.pointer = { at: this.keys.at, adds: false, fromCentre: false };
    const context = this.context;
    if (context !== undefined) {
      this.apply(this.tools.move(this.pointer, context));
    }
    this.dispatchEvent(new CustomEvent('plumbline-key-pointer', { detail: this.keys.at }));
  }

  /** Presses or releases at the pointer that keys move. What a press begins goes on until the next one. */
  pressByKey(): void {
    const { view } = this;
    if (view === undefined) {
      return;
    }
    this.keys ??= { at: this.startOfKeys(view), held: 0 };
    this.pointer = { at: this.keys.at, adds: false, fromCentre: false };
    const { pointer } = this;
    const held = this.tools.holds;
    if (!held) {
      this.run((context) => this.tools.press(pointer, context));
    }
    if (held || !this.tools.holds) {
      this.run((context) => this.tools.release(pointer, context));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('change', this.onStore);
  }

  override disconnectedCallback(): void {
    this.store.removeEventListener('change', this.onStore);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.settled?.stop();
    super.disconnectedCallback();
  }

  /** Paints in the next frame. */
  repaint(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  protected override firstUpdated(): void {
    const [front, back] = this.renderRoot.querySelectorAll('canvas');
    if (front !== undefined && back !== undefined) {
      this.settled = new SettledLayer(front, back, () =>
        this.dispatchEvent(new CustomEvent('plumbline-painted', { bubbles: true, composed: true })),
      );
    }
  }

  protected override updated(_changed: PropertyValues): void {
    this.repaint();
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas><canvas aria-hidden="true"></canvas
      ><canvas class="active" aria-hidden="true"></canvas>`;
  }

  private take(pointer: StagePointer, event: (at: ToolPointer, context: ToolContext) => Outcome): void {
    if (this.view === undefined) {
      return;
    }
    const at: ToolPointer = {
      at: imagePoint(this.view, pointer.at),
      adds: pointer.shift,
      fromCentre: pointer.alt || pointer.ctrl,
    };
    this.pointer = at;
    this.run((context) => event(at, context));
  }

  private run(event: (context: ToolContext) => Outcome): void {
    const { context } = this;
    if (context !== undefined) {
      this.apply(event(context));
    }
  }

  private apply({ drawing, notice }: Outcome): void {
    this.store.update(drawing);
    this.cursor = cursorAt(this.context, this.pointer, this.tools);
    if (notice !== undefined) {
      this.dispatchEvent(new CustomEvent('plumbline-notice', { detail: notice }));
    }
    this.repaint();
  }

  private startOfKeys(view: View): Point {
    const { width, height } = this.stage;
    const { x, y } = this.pointer?.at ?? imagePoint(view, { x: width / 2, y: height / 2 });
    return { x: Math.round(x), y: Math.round(y) };
  }

  private paint(): void {
    const { context, view, stage, look } = this;
    if (context === undefined || view === undefined || this.settled === undefined || stage.width === 0) {
      return;
    }
    const { drawing } = context;
    const preview = this.tools.preview(context);
    this.unseen = unionOf(this.unseen, drawing.hidden, preview.replaced);
    this.settled.show({
      shapes: drawing.shapes,
      index: this.index,
      view,
      stage,
      look,
      unseen: this.unseen,
    });
    const chosen = selected(drawing).filter(({ id }) => !preview.replaced.has(id));
    const drawn = this.tools.mode === 'draw' || this.keys !== undefined;
    const shows = drawn && (this.options.crosshair || this.keys !== undefined);
    paintActive(this.active, {
      view,
      stage,
      look,
      selected: chosen.slice(0, MOST_SELECTED),
      hovered: hoveredShape(context, this.pointer, this.tools),
      preview,
      label: drawing.label,
      crosshair: shows && this.pointer !== undefined ? crosshairAt(this.pointer.at, this.image) : undefined,
      byKeys: this.keys !== undefined,
    });
  }
}

/** Keeps the earlier set where it holds the same, so that nothing is taken for changed. */
function unionOf(
  earlier: ReadonlySet<number>,
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): ReadonlySet<number> {
  if (b.size === 0) {
    return a;
  }
  const all = new Set([...a, ...b]);
  return all.size === earlier.size && [...all].every((id) => earlier.has(id)) ? earlier : all;
}
