import type { Switch } from '../annotation/display-settings';
import { clamp } from '../geometry/point';
import type { Preferences } from '../workspace/preferences';

/** How a worker has arranged the painting for themselves. */
export interface MaskSettings {
  /** How much colour fills a segment, 0 to 1. */
  readonly opacity: number;
  /** 1 is the image as it is. */
  readonly brightness: number;
  readonly contrast: number;
  /** Lines through the pointer. */
  readonly crosshair: boolean;
  /** Diameter of brush and eraser in pixels of the image; undefined until the worker has set it on this image. */
  readonly brush: number | undefined;
  /** How far colours may lie apart that are filled together, 0 to 255. */
  readonly likeness: number;
}

export const DEFAULT_MASK_SETTINGS: MaskSettings = {
  opacity: 0.45,
  brightness: 1,
  contrast: 1,
  crosshair: true,
  brush: undefined,
  likeness: 24,
};

export const MASK_SWITCHES: readonly Switch<keyof MaskSettings>[] = [
  { name: 'crosshair', title: 'showCrosshair', key: 'C' },
];

export const LEAST_BRUSH = 1;
export const MOST_BRUSH = 1000;
export const MOST_LIKENESS = 255;
/** A brush to begin with has this share of the image's longer side. */
const BRUSH_SHARE = 1 / 50;
/** How much a key makes the brush larger, and pixels that it adds at least. */
const BRUSH_GROWTH = 1.25;

/**
 * A brush that suits an image of this size: of the share of its longer side that the worker has last chosen, on whatever
 * image that was.
 */
export function usualBrush(longerSide: number, { brush }: Preferences): number {
  return brush === undefined
    ? clamp(Math.round(longerSide * BRUSH_SHARE), 4, MOST_BRUSH)
    : clamp(Math.round(longerSide * brush), LEAST_BRUSH, MOST_BRUSH);
}

/** The next larger or smaller brush; every press changes it by a pixel at least. */
export function nextBrush(brush: number, step: 1 | -1): number {
  const next =
    step > 0
      ? Math.max(Math.round(brush * BRUSH_GROWTH), brush + 1)
      : Math.min(Math.round(brush / BRUSH_GROWTH), brush - 1);
  return clamp(next, LEAST_BRUSH, MOST_BRUSH);
}

export function withMaskPreferences(
  settings: MaskSettings,
  { maskFill, crosshair, likeness }: Preferences,
): MaskSettings {
  return {
    ...settings,
    opacity: maskFill ?? settings.opacity,
    crosshair: crosshair ?? settings.crosshair,
    likeness: likeness ?? settings.likeness,
  };
}

/**
 * What is worth keeping for the next tasks. Brightness and contrast are not: they suit one image, and a worker who does not
 * know that they are on would judge the next one by them.
 */
export function maskPreferencesOf(
  { opacity, crosshair, likeness, brush }: MaskSettings,
  longerSide: number,
): Preferences {
  return {
    maskFill: opacity,
    crosshair,
    likeness,
    ...(brush !== undefined && longerSide > 0 && { brush: brush / longerSide }),
  };
}
