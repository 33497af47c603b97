import { drawingOf } from './drawing';
import type { Drawing } from './drawing';

/** Holds the drawing as it stands and tells of each change by the event `change`. */
export class DrawingStore extends EventTarget {
  private drawing = drawingOf([]);

  get current(): Drawing {
    return this.drawing;
  }

  update(next: Drawing): void {
    if (next !== this.drawing) {
      this.drawing = next;
      this.dispatchEvent(new Event('change'));
    }
  }
}
