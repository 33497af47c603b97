import { IDLE, drag, press, release } from './gesture';
import type { Finger, Gesture, Tool } from './gesture';
import { actualSize, canPan, centre, fit, panBy, resize, reveal, viewOf, zoomAt } from './view';
import type { Bounds } from '../geometry/bounds';
import type { Point, Size } from '../geometry/point';
import type { View } from '../geometry/view';
import type { Frame } from './view';

/**
 * Which part of an image is seen on the stage, and what the pointers are doing to it. Knows no DOM: sizes and pointers
 * are told to it, and after each change it calls back.
 */
export class Camera {
  private image: Size | undefined;
  private stage: Size = { width: 0, height: 0 };
  private currentView: View | undefined;
  private currentGesture: Gesture = IDLE;
  private wholeImage = true;

  constructor(private readonly changed: () => void) {}

  /** Undefined until the image and the stage have a size. */
  get view(): View | undefined {
    return this.currentView;
  }

  get gesture(): Gesture {
    return this.currentGesture;
  }

  /** The whole image is shown, and stays so when the stage changes its size. */
  get fitted(): boolean {
    return this.wholeImage;
  }

  get stageSize(): Size {
    return this.stage;
  }

  get movable(): boolean {
    const frame = this.frame();
    return frame !== undefined && this.currentView !== undefined && canPan(this.currentView, frame);
  }

  /** Takes the natural size of a new image, or none while it loads. */
  showImage(image: Size | undefined): void {
    this.image = image;
    this.currentView = undefined;
    this.currentGesture = IDLE;
    this.wholeImage = true;
    this.adjust(this.stage);
  }

  resizeStage(stage: Size): void {
    const before = this.stage;
    this.stage = stage;
    this.adjust(before);
  }

  fit(): void {
    this.step(fit);
    this.wholeImage = true;
    this.changed();
  }

  /** Zooms around a stage point, without one around the middle. */
  zoom(factor: number, at: Point = centre(this.stage)): void {
    this.step((frame, view) => zoomAt(view, at, factor, frame));
  }

  actualSize(): void {
    this.step((frame, view) => actualSize(view, frame));
  }

  pan(dx: number, dy: number): void {
    this.step((frame, view) => panBy(view, dx, dy, frame));
  }

  /** Shows an area of the image as large as the stage allows. */
  zoomTo(area: Bounds): void {
    this.step((frame) => viewOf(area, frame));
  }

  /** Brings a point of the image onto the stage. */
  reveal(at: Point): void {
    this.step((frame, view) => reveal(view, at, frame));
  }

  press(finger: Finger, tool: Tool): void {
    if (this.currentView !== undefined) {
      this.currentGesture = press(this.currentGesture, finger, tool);
      this.changed();
    }
  }

  drag(finger: Finger): void {
    if (this.currentGesture.kind !== 'idle') {
      this.step((frame, view) => {
        const step = drag({ gesture: this.currentGesture, view }, finger, frame);
        this.currentGesture = step.gesture;
        return step.view;
      });
    }
  }

  release(pointer: number): void {
    this.step((frame, view) => {
      const step = release({ gesture: this.currentGesture, view }, pointer, frame);
      this.currentGesture = step.gesture;
      return step.view;
    });
  }

  private step(next: (frame: Frame, view: View) => View): void {
    const frame = this.frame();
    if (frame === undefined || this.currentView === undefined) {
      return;
    }
    const view = next(frame, this.currentView);
    if (view.scale !== this.currentView.scale) {
      this.wholeImage = false;
    }
    this.currentView = view;
    this.changed();
  }

  private adjust(before: Size): void {
    const frame = this.frame();
    if (frame !== undefined) {
      this.currentView =
        this.wholeImage || this.currentView === undefined
          ? fit(frame)
          : resize(this.currentView, before, frame);
    }
    this.changed();
  }

  private frame(): Frame | undefined {
    return this.image === undefined || this.stage.width === 0
      ? undefined
      : { image: this.image, stage: this.stage };
  }
}
