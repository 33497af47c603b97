import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { selected } from '../drawing/commands';
import type { Drawing } from '../drawing/drawing';
import { ShapeIndex } from '../drawing/shape-index';
import type { Store } from '../drawing/store';
import type { ToolContext, ToolPointer, ToolRequest } from '../tools/tool';
import type { Outcome, ToolMachine } from '../tools/tool-machine';
import { crosshairAt, paintActive } from './active-layer';
import type { Look } from './look';
import { cursorAt, hoveredShape } from './pointing';
import { SettledLayer } from './settled-layer';
import { ToolLayer } from './tool-layer';

/** More selected shapes than this are not painted one by one with every move of the pointer. */
const MOST_SELECTED = 200;
const NONE: ReadonlySet<number> = new Set();

/** What a worker may switch while drawing. */
export interface DrawingOptions {
  readonly snaps: boolean;
  readonly mayCross: boolean;
  readonly crosshair: boolean;
}

/**
 * Draws the shapes of a store over an image viewer's image, and lets a tool change them by mouse, finger, pen and keys.
 *
 * @fires plumbline-painted when a painting of all shapes is complete
 */
export class PlumblineDrawingLayer extends ToolLayer {
  @property({ attribute: false }) store!: Store<Drawing>;
  @property({ attribute: false }) tools!: ToolMachine<unknown>;
  @property({ attribute: false }) look!: Look;
  @property({ attribute: false }) options!: DrawingOptions;

  private readonly index = new ShapeIndex();
  private settled: SettledLayer | undefined;
  private unseen: ReadonlySet<number> = NONE;
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
      tolerance: this.reachIn(this.view),
      snaps: this.options.snaps,
      mayCross: this.options.mayCross,
    };
  }

  /** Lets the tool do what a key asks of it; false where it means nothing to it. */
  ask(request: ToolRequest): boolean {
    return this.run((context) => this.tools.ask(request, context));
  }

  /** Takes away the vertex under the pointer; false where there is none. */
  removeVertex(): boolean {
    const { pointer } = this;
    return this.run((context) => pointer && this.tools.removeVertex(pointer.at, context));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('change', this.onStore);
  }

  override disconnectedCallback(): void {
    this.store.removeEventListener('change', this.onStore);
    this.settled?.stop();
    super.disconnectedCallback();
  }

  protected get holds(): boolean {
    return this.tools.holds;
  }

  protected onPress(pointer: ToolPointer): void {
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

  protected override firstUpdated(): void {
    const [front, back] = this.renderRoot.querySelectorAll('canvas');
    if (front !== undefined && back !== undefined) {
      this.settled = new SettledLayer(front, back, () =>
        this.dispatchEvent(new CustomEvent('plumbline-painted', { bubbles: true, composed: true })),
      );
    }
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas><canvas aria-hidden="true"></canvas
      ><canvas class="active" aria-hidden="true"></canvas>`;
  }

  /** Does what the tools make of an event; false where it means nothing to them. */
  private run(event: (context: ToolContext) => Outcome | undefined): boolean {
    const { context } = this;
    const outcome = context && event(context);
    if (outcome !== undefined) {
      this.store.update(outcome.drawing);
      this.cursor = cursorAt(this.context, this.pointer, this.tools);
      this.tell(outcome.notice);
      this.repaint();
    }
    return outcome !== undefined;
  }

  protected paint(): void {
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
    const byKeys = this.keyPointer !== undefined;
    const shows = (this.tools.mode === 'draw' && this.options.crosshair) || byKeys;
    paintActive(this.active, {
      view,
      stage,
      look,
      selected: chosen.slice(0, MOST_SELECTED),
      hovered: hoveredShape(context, this.pointer, this.tools),
      preview,
      label: drawing.label,
      crosshair: shows && this.pointer !== undefined ? crosshairAt(this.pointer.at, this.image) : undefined,
      byKeys,
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
