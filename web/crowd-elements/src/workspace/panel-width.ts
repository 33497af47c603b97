/** Limits of the instructions panel, in CSS pixels. */
export const MIN_WIDTH = 200;
export const DEFAULT_WIDTH = 280;

/** How far an arrow key moves the divider. */
const KEY_STEP = 24;
/** Space that is left to the object and the choices, whatever the worker does. */
const REST = 560;

export function maxWidth(available: number): number {
  return Math.max(MIN_WIDTH, Math.min(640, available - REST));
}

/** The panel's width for a wish, in a workspace that is `available` wide. */
export function panelWidth(wish: number, available: number): number {
  return Math.round(Math.min(Math.max(wish, MIN_WIDTH), maxWidth(available)));
}

/** The width that a key on the divider asks for, or undefined. Arrows move the divider where they point. */
export function widthByKey(
  key: string,
  width: number,
  available: number,
  rightToLeft: boolean,
): number | undefined {
  const outward = rightToLeft ? -KEY_STEP : KEY_STEP;
  switch (key) {
    case 'ArrowLeft':
      return panelWidth(width - outward, available);
    case 'ArrowRight':
      return panelWidth(width + outward, available);
    case 'Home':
      return MIN_WIDTH;
    case 'End':
      return maxWidth(available);
    default:
      return undefined;
  }
}
