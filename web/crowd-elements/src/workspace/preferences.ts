/** What a worker has arranged for themselves; the portal may keep it from task to task. */
export interface Preferences {
  /** Width of the instructions panel in CSS pixels. */
  readonly instructionsWidth?: number;
  readonly instructionsCollapsed?: boolean;
  /** How much colour fills a drawn shape, 0 to 1. */
  readonly shapeFill?: number;
  /** How much colour fills a painted segment, 0 to 1. */
  readonly maskFill?: number;
  readonly shapeNames?: boolean;
  readonly crosshair?: boolean;
  readonly snapping?: boolean;
  /** Diameter of brush and eraser, as a share of the image's longer side. */
  readonly brush?: number;
  /** How far colours may lie apart that are filled together, 0 to 255. */
  readonly likeness?: number;
}

/**
 * What the worker has arranged for themselves. A worker page has an opaque origin and can store nothing, so the values
 * live as long as the page, and longer where a portal keeps them.
 */
export class PreferenceStore extends EventTarget {
  private values: Preferences = {};

  get current(): Preferences {
    return this.values;
  }

  /** Takes what the portal has kept. */
  adopt(preferences: Preferences): void {
    this.values = { ...this.values, ...preferences };
    this.dispatchEvent(new Event('adopted'));
  }

  /** Takes what the worker has just done. */
  change(preferences: Preferences): void {
    this.values = { ...this.values, ...preferences };
    this.dispatchEvent(new Event('changed'));
  }
}

/** One page, one worker. */
export const preferences = new PreferenceStore();
