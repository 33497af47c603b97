import type { Size } from '../geometry/point';
import { changesBetween } from '../drawing/shapes';
import type { Shape } from '../shapes/shape';
import {
  MARGIN,
  areasOf,
  boundsOf,
  paintNames,
  repaint,
  sameContent,
  sameLook,
  sameView,
  visibilityChanges,
  visible,
} from './scene';
import type { Scene } from './scene';
import { paintShape } from './shape-painter';

/** Vertices that are painted in one frame, at least and at most; in between as many as the browser manages. */
const LEAST_PER_FRAME = 1_500;
const MOST_PER_FRAME = 60_000;
/** A frame may take this long before fewer vertices are painted in the next one, in milliseconds. */
const FRAME_MS = 22;
/** A painting that takes more than one frame waits until the view has been still for so long, in milliseconds. */
const STILL_MS = 90;
/** Or until the view has moved for so long without a new painting. */
const PATIENCE_MS = 500;
/** More changes than this are cheaper to paint all together. */
const MOST_PATCHES = 300;
/** Names of more shapes than this would cover each other. */
const MOST_NAMES = 400;

/** A painting under way. */
interface Work {
  readonly scene: Scene;
  readonly shapes: readonly Shape[];
  done: number;
  perFrame: number;
  lastFrame: number | undefined;
}

/**
 * The shapes that are not being changed, painted once and kept. While the view moves, the painting moves along; a new
 * one for the new view is made beside it, a part in each frame, and takes its place when it is complete. A change of
 * shapes repaints only where they lie.
 */
export class SettledLayer {
  private shown: Scene | undefined;
  private wanted: Scene | undefined;
  private work: Work | undefined;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when a new view waits for its painting. */
  private waitingSince: number | undefined;
  /** The last painting did not fit into one frame. */
  private heavy = false;
  private perFrame = 8_000;
  /** The painting has few enough shapes for their names. */
  private named = false;

  /** @param painted told when a painting of the whole scene is complete */
  constructor(
    private front: HTMLCanvasElement,
    private back: HTMLCanvasElement,
    private readonly painted: () => void,
  ) {
    back.hidden = true;
  }

  show(scene: Scene): void {
    this.wanted = scene;
    if (this.shown !== undefined && sameLook(this.shown, scene)) {
      this.patch(this.shown, scene);
      if (this.work !== undefined && !sameContent(this.work.scene, scene)) {
        this.begin(scene);
      } else if (this.work === undefined && !sameView(this.shown, scene)) {
        this.beginWhenStill(scene);
      }
    } else if (
      this.work === undefined ||
      !sameLook(this.work.scene, scene) ||
      !sameContent(this.work.scene, scene)
    ) {
      this.begin(scene);
    }
    this.place();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = 0;
    this.work = undefined;
  }

  /** Leaves the browser's time to the moving view, as far as the painting needs more than one frame of it. */
  private beginWhenStill(scene: Scene): void {
    clearTimeout(this.timer);
    const now = performance.now();
    this.waitingSince ??= now;
    if (!this.heavy || now - this.waitingSince > PATIENCE_MS) {
      this.begin(scene);
    } else {
      this.timer = setTimeout(() => this.begin(scene), STILL_MS);
    }
  }

  /** Starts a new painting; what fits into one frame is painted at once. */
  private begin(scene: Scene): void {
    clearTimeout(this.timer);
    this.waitingSince = undefined;
    prepare(this.back, scene.stage);
    // While there is nothing to see yet, nothing moves either.
    const perFrame = this.shown === undefined ? MOST_PER_FRAME : this.perFrame;
    this.work = { scene, shapes: visible(scene), done: 0, perFrame, lastFrame: undefined };
    this.paintPart(this.work);
  }

  private paintPart(work: Work): void {
    const { scene, shapes } = work;
    const context = contextOf(this.back);
    let vertices = 0;
    while (work.done < shapes.length && vertices < work.perFrame) {
      const shape = shapes[work.done++] as Shape;
      paintShape(context, shape, boundsOf(scene, shape), scene.look, scene.view);
      vertices += 'vertices' in shape ? shape.vertices.length : 4;
    }
    this.heavy = work.lastFrame !== undefined || work.done < shapes.length;
    if (work.done < shapes.length) {
      this.frame = requestAnimationFrame((time) => this.onFrame(work, time));
      return;
    }
    this.named = scene.look.names && shapes.length <= MOST_NAMES;
    if (this.named) {
      paintNames(context, scene, shapes);
    }
    this.finish(scene);
  }

  private onFrame(work: Work, time: number): void {
    if (this.work !== work) {
      return;
    }
    if (work.lastFrame !== undefined && this.shown !== undefined) {
      const factor = time - work.lastFrame > FRAME_MS ? 0.6 : 1.3;
      work.perFrame = Math.min(Math.max(work.perFrame * factor, LEAST_PER_FRAME), MOST_PER_FRAME);
      this.perFrame = work.perFrame;
    }
    work.lastFrame = time;
    this.paintPart(work);
  }

  private finish(scene: Scene): void {
    [this.front, this.back] = [this.back, this.front];
    this.front.hidden = false;
    this.back.hidden = true;
    this.shown = scene;
    this.work = undefined;
    this.place();
    this.painted();
    const { wanted } = this;
    if (
      wanted !== undefined &&
      wanted !== scene &&
      !(sameView(wanted, scene) && sameContent(wanted, scene))
    ) {
      this.frame = requestAnimationFrame(() => this.wanted && this.show(this.wanted));
    }
  }

  /** Brings the shapes of the painting up to date, in the view that it has. */
  private patch(shown: Scene, scene: Scene): void {
    if (sameContent(shown, scene)) {
      return;
    }
    const changes = [...changesBetween(shown.shapes, scene.shapes), ...visibilityChanges(shown, scene)];
    const next = { ...scene, view: shown.view, stage: shown.stage };
    if (changes.length > MOST_PATCHES) {
      if (sameView(shown, scene)) {
        this.begin(scene);
      }
      return;
    }
    const context = contextOf(this.front);
    for (const area of areasOf(changes, next)) {
      repaint(context, area, next, this.named);
    }
    this.shown = next;
    this.painted();
  }

  /** Lays the painting where its view lies in the wanted one. */
  private place(): void {
    if (this.shown !== undefined && this.wanted !== undefined) {
      const from = this.shown.view;
      const to = this.wanted.view;
      const scale = to.scale / from.scale;
      const x = to.x - scale * (from.x + MARGIN);
      const y = to.y - scale * (from.y + MARGIN);
      this.front.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    }
  }
}

function prepare(canvas: HTMLCanvasElement, stage: Size): void {
  const ratio = devicePixelRatio;
  const [width, height] = [stage.width + 2 * MARGIN, stage.height + 2 * MARGIN];
  // Setting the size clears the canvas and resets its context.
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  contextOf(canvas).setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio);
  contextOf(canvas).lineJoin = 'round';
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('The browser gives no 2D context, because too many are in use. Close other tabs.');
  }
  return context;
}
