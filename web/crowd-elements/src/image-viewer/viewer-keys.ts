import { hasModifier, symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';

/** What a key does to the image. */
export type ViewerCommand =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number };

/** The factor of one press of a zoom key or button. */
export const ZOOM_STEP = 1.25;
/** Stage pixels by which an arrow key moves the image. */
const PAN_STEP = 60;

const COMMANDS: ReadonlyMap<string, ViewerCommand> = new Map<string, ViewerCommand>([
  ['+', { kind: 'zoom', factor: ZOOM_STEP }],
  ['=', { kind: 'zoom', factor: ZOOM_STEP }],
  ['-', { kind: 'zoom', factor: 1 / ZOOM_STEP }],
  ['_', { kind: 'zoom', factor: 1 / ZOOM_STEP }],
  ['ArrowLeft', { kind: 'pan', dx: PAN_STEP, dy: 0 }],
  ['ArrowRight', { kind: 'pan', dx: -PAN_STEP, dy: 0 }],
  ['ArrowUp', { kind: 'pan', dx: 0, dy: PAN_STEP }],
  ['ArrowDown', { kind: 'pan', dx: 0, dy: -PAN_STEP }],
]);

const FIT_SYMBOLS = new Set(['0', 'f']);

/** The command of a key, or undefined. Keys with Ctrl, Command or Alt stay with the browser. */
export function viewerCommandOf(press: KeyPress): ViewerCommand | undefined {
  if (hasModifier(press)) {
    return undefined;
  }
  return COMMANDS.get(press.key) ?? (FIT_SYMBOLS.has(symbolOf(press) ?? '') ? { kind: 'fit' } : undefined);
}
