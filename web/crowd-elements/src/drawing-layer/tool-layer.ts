import { css } from 'lit';
import type { PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { CrowdElement } from '../element/crowd-element';
import type { Point, Size } from '../geometry/point';
import { imagePoint } from '../geometry/view';
import type { View } from '../geometry/view';
import { STAGE_LAYER } from '../image-viewer/stage-layer';
import type { StageLayer, StagePointer } from '../image-viewer/stage-layer';
import { movedByKey } from '../tools/keyboard-pointer';
import type { KeyboardPointer } from '../tools/keyboard-pointer';
import type { Notice, ToolPointer } from '../tools/tool';

/** How near a pointer must be to something, in stage pixels: a fingertip hides more than an arrow. */
const REACH = { mouse: 8, pen: 10, touch: 18 } as const;

/** Events of a layer. */
export interface ToolLayerEvents {
  'plumbline-notice': CustomEvent<Notice>;
  /** The pointer that keys move is at this pixel now. */
  'plumbline-key-pointer': CustomEvent<Point>;
}

/**
 * A layer over an image viewer's image whose tools are used by mouse, finger, pen and keys. It turns all of them into
 * pointers in pixels of the image, and paints at most once in a frame.
 *
 * @fires plumbline-notice when something could not be done
 * @fires plumbline-key-pointer when keys have moved the pointer
 */
export abstract class ToolLayer extends CrowdElement implements StageLayer {
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

  @query('.active') protected active!: HTMLCanvasElement;
  cursor = 'crosshair';

  protected view: View | undefined;
  protected stage: Size = { width: 0, height: 0 };
  protected image: Size = { width: 0, height: 0 };
  protected pointer: ToolPointer | undefined;
  private pointerType: StagePointer['type'] = 'mouse';
  private keys: KeyboardPointer | undefined;
  private frame = 0;

  show(view: View, stage: Size, image: Size): void {
    if (view !== this.view || stage !== this.stage || image !== this.image) {
      [this.view, this.stage, this.image] = [view, stage, image];
      this.repaint();
    }
  }

  press(pointer: StagePointer): boolean {
    this.keys = undefined;
    this.pointerType = pointer.type;
    if (!pointer.eraser || this.canErase) {
      this.take(pointer, (at) => this.onPress(at));
    }
    return true;
  }

  move(pointer: StagePointer): void {
    this.keys = undefined;
    this.pointerType = pointer.type;
    this.take(pointer, (at) => this.onMove(at));
  }

  release(pointer: StagePointer): void {
    if (!pointer.eraser || this.canErase) {
      this.take(pointer, (at) => this.onRelease(at));
    }
  }

  cancel(): void {
    this.onCancel();
    this.repaint();
  }

  leave(): void {
    if (!this.holds) {
      this.pointer = undefined;
      this.repaint();
    }
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
    this.onMove(this.pointer);
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
    const { pointer, holds } = this;
    if (!holds) {
      this.onPress(pointer);
    }
    if (holds || !this.holds) {
      this.onRelease(pointer);
    }
  }

  override disconnectedCallback(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    super.disconnectedCallback();
  }

  /** Paints in the next frame. */
  repaint(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  protected override updated(_changed: PropertyValues): void {
    this.repaint();
  }

  /** How near counts as "on", in pixels of the image. */
  protected reachIn(view: View): number {
    return REACH[this.pointerType] / view.scale;
  }

  protected tell(notice: Notice | undefined): void {
    if (notice !== undefined) {
      this.dispatchEvent(new CustomEvent('plumbline-notice', { detail: notice }));
    }
  }

  /** What was pressed goes on until it is released. */
  protected abstract get holds(): boolean;

  /** The tool wipes out what it paints, with Alt or the other end of a pen; for other tools that end does nothing. */
  protected get canErase(): boolean {
    return false;
  }

  protected abstract onPress(pointer: ToolPointer): void;
  protected abstract onMove(pointer: ToolPointer): void;
  protected abstract onRelease(pointer: ToolPointer): void;
  protected abstract onCancel(): void;
  protected abstract paint(): void;

  private take(pointer: StagePointer, event: (at: ToolPointer) => void): void {
    if (this.view === undefined) {
      return;
    }
    this.pointer = {
      at: imagePoint(this.view, pointer.at),
      adds: pointer.shift,
      fromCentre: pointer.alt || pointer.ctrl || pointer.eraser,
    };
    event(this.pointer);
  }

  private startOfKeys(view: View): Point {
    const { width, height } = this.stage;
    const { x, y } = this.pointer?.at ?? imagePoint(view, { x: width / 2, y: height / 2 });
    return { x: Math.round(x), y: Math.round(y) };
  }
}
