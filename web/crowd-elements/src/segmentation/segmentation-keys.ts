import type { Point } from '../geometry/point';
import { DIRECTIONS, hasModifier, symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';
import type { RasterMode } from '../raster-tools/raster-tool';

/** What a key asks for while a mask is painted. */
export type SegmentationCommand =
  | { readonly kind: 'label'; readonly digit: string }
  | { readonly kind: 'arrow'; readonly direction: Point }
  | { readonly kind: 'mode'; readonly mode: RasterMode }
  | { readonly kind: SimpleSegmentationCommand };

export type SimpleSegmentationCommand =
  | 'back'
  | 'cancel'
  | 'crosshair'
  | 'find-label'
  | 'hide'
  | 'larger'
  | 'lock'
  | 'new'
  | 'next'
  | 'nothing'
  | 'press'
  | 'previous'
  | 'redo'
  | 'remove'
  | 'smaller'
  | 'undo'
  | 'zoom-to-object';

/** The letter of each tool. */
export const MODE_KEYS: Readonly<Record<RasterMode, string>> = {
  brush: 'b',
  eraser: 'x',
  polygon: 'p',
  fill: 'g',
  superpixel: 's',
  auto: 'a',
  pick: 'v',
};

const MODES: ReadonlyMap<string, RasterMode> = new Map(
  Object.entries(MODE_KEYS).map(([mode, key]) => [key, mode as RasterMode]),
);

/** Keys that say what they do. */
const NAMED: ReadonlyMap<string, SimpleSegmentationCommand> = new Map<string, SimpleSegmentationCommand>([
  ['/', 'find-label'],
  ['[', 'smaller'],
  [']', 'larger'],
  [' ', 'press'],
  ['Escape', 'cancel'],
  ['Delete', 'remove'],
  ['Backspace', 'back'],
]);

const LETTERS: ReadonlyMap<string, SimpleSegmentationCommand> = new Map<string, SimpleSegmentationCommand>([
  ['h', 'hide'],
  ['l', 'lock'],
  ['z', 'zoom-to-object'],
  ['c', 'crosshair'],
  ['n', 'next'],
  ['i', 'new'],
  ['e', 'nothing'],
]);

/** The command of a key, or undefined for a key that is the viewer's or the browser's. */
export function segmentationCommandOf(press: KeyPress): SegmentationCommand | undefined {
  const symbol = symbolOf(press);
  if (hasModifier(press)) {
    return historyCommandOf(press, symbol);
  }
  const direction = DIRECTIONS.get(press.key);
  if (direction !== undefined) {
    return { kind: 'arrow', direction };
  }
  const named = NAMED.get(press.key);
  if (named !== undefined) {
    return { kind: named };
  }
  if (symbol === undefined) {
    return undefined;
  }
  if (press.shiftKey) {
    return symbol === 'n' ? { kind: 'previous' } : undefined;
  }
  if (/[0-9]/.test(symbol)) {
    return { kind: 'label', digit: symbol };
  }
  const mode = MODES.get(symbol);
  const kind = LETTERS.get(symbol);
  return mode === undefined ? kind && { kind } : { kind: 'mode', mode };
}

function historyCommandOf(press: KeyPress, symbol: string | undefined): SegmentationCommand | undefined {
  if (press.altKey || (symbol !== 'z' && symbol !== 'y')) {
    return undefined;
  }
  return { kind: symbol === 'y' || press.shiftKey ? 'redo' : 'undo' };
}
