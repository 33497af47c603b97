import type { Preferences } from '../workspace/preferences';
import type { Switch } from './display-settings';

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

/** What can be switched, in the order in which it is shown. */
export const SWITCHES: readonly Switch<keyof DrawingSettings>[] = [
  { name: 'names', title: 'showNames', key: 'T' },
  { name: 'crosshair', title: 'showCrosshair', key: 'C' },
  { name: 'snaps', title: 'snapToEdges', key: 'S' },
  { name: 'mayCross', title: 'mayCross' },
];

/** The settings with what the worker has arranged in earlier tasks. What suits one image only begins anew. */
export function withPreferences(settings: DrawingSettings, preferences: Preferences): DrawingSettings {
  const { shapeFill, shapeNames, crosshair, snapping } = preferences;
  return {
    ...settings,
    opacity: shapeFill ?? settings.opacity,
    names: shapeNames ?? settings.names,
    crosshair: crosshair ?? settings.crosshair,
    snaps: snapping ?? settings.snaps,
  };
}

/** What is worth keeping of the settings for the next tasks. */
export function preferencesOf({ opacity, names, crosshair, snaps }: DrawingSettings): Preferences {
  return { shapeFill: opacity, shapeNames: names, crosshair, snapping: snaps };
}
