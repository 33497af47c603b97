/** How a worker has arranged the drawing for themselves. */
export interface DrawingSettings {
  /** How much colour fills a shape, 0 to 1. */
  readonly opacity: number;
  /** 1 is the image as it is. */
  readonly brightness: number;
  readonly contrast: number;
  /** The names of labels stand at the shapes. */
  readonly names: boolean;
  /** Lines through the pointer. */
  readonly crosshair: boolean;
  /** New corners are drawn to the edges of neighbours. */
  readonly snaps: boolean;
  /** A polygon's edges may cross. */
  readonly mayCross: boolean;
}

export const DEFAULT_SETTINGS: DrawingSettings = {
  opacity: 0.15,
  brightness: 1,
  contrast: 1,
  names: true,
  crosshair: true,
  snaps: false,
  mayCross: false,
};
