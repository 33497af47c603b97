import type { Camera } from './camera';
import type { Finger, Tool } from './gesture';
import type { StageLayer, StagePointer } from './stage-layer';

/** What a drag with the main button does: it is the layer's, or it moves or frames the image. */
export type StageTool = Tool | 'layer';

/**
 * Gives each pointer on the stage to the layer over the image or to the camera. One finger draws, two zoom; once a pen
 * has drawn, fingers only move the image, because the hand that holds the pen lies on the screen.
 */
export class StagePointers {
  /** The pointer that the layer has taken. */
  private drawing: Finger | undefined;
  private penSeen = false;

  constructor(
    private readonly camera: Camera,
    private readonly layer: () => StageLayer | undefined,
  ) {}

  press(pointer: StagePointer, tool: StageTool): void {
    const layer = this.layer();
    const finger = fingerOf(pointer);
    this.penSeen ||= pointer.type === 'pen';
    if (layer !== undefined && this.drawing !== undefined && pointer.type === 'touch') {
      layer.cancel();
      this.camera.press(this.drawing, 'move');
      this.camera.press(finger, 'move');
      this.drawing = undefined;
      return;
    }
    const draws =
      tool === 'layer' &&
      this.drawing === undefined &&
      this.camera.gesture.kind === 'idle' &&
      !(pointer.type === 'touch' && this.penSeen);
    if (draws && layer?.press(pointer) === true) {
      this.drawing = finger;
      return;
    }
    if (this.drawing === undefined) {
      this.camera.press(finger, tool === 'layer' ? 'move' : tool);
    }
  }

  move(pointer: StagePointer): void {
    const finger = fingerOf(pointer);
    if (this.drawing?.pointer === pointer.pointer) {
      this.drawing = finger;
    }
    if (this.camera.gesture.kind === 'idle') {
      this.layer()?.move(pointer);
    } else {
      this.camera.drag(finger);
    }
  }

  release(pointer: StagePointer): void {
    if (this.drawing?.pointer === pointer.pointer) {
      this.drawing = undefined;
      this.layer()?.release(pointer);
    } else {
      this.camera.release(pointer.pointer);
    }
  }

  /** The browser has taken the pointer for itself. */
  cancel(pointer: StagePointer): void {
    if (this.drawing?.pointer === pointer.pointer) {
      this.drawing = undefined;
      this.layer()?.cancel();
    } else {
      this.camera.release(pointer.pointer);
    }
  }

  leave(): void {
    if (this.drawing === undefined) {
      this.layer()?.leave();
    }
  }
}

function fingerOf({ pointer, at }: StagePointer): Finger {
  return { pointer, at };
}
