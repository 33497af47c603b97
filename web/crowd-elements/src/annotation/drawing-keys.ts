import type { Point } from '../geometry/point';
import { DIRECTIONS, symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';

/** What a key asks for while shapes are drawn. */
export type DrawingCommand =
  | { readonly kind: 'label'; readonly digit: string }
  | { readonly kind: 'arrow'; readonly direction: Point }
  | { readonly kind: SimpleCommand };

export type SimpleCommand =
  | 'back'
  | 'cancel'
  | 'copy'
  | 'crosshair'
  | 'cut'
  | 'draw'
  | 'duplicate'
  | 'find-label'
  | 'hide'
  | 'lock'
  | 'names'
  | 'next'
  | 'next-grip'
  | 'nothing'
  | 'paste'
  | 'press'
  | 'previous'
  | 'previous-grip'
  | 'redo'
  | 'remove'
  | 'select'
  | 'select-all'
  | 'snap'
  | 'undo'
  | 'zoom-to-object';

/** Keys that say what they do. */
const NAMED: ReadonlyMap<string, SimpleCommand> = new Map<string, SimpleCommand>([
  ['/', 'find-label'],
  ['[', 'previous'],
  [']', 'next'],
  ['.', 'next-grip'],
  [',', 'previous-grip'],
  [' ', 'press'],
  ['Escape', 'cancel'],
  ['Delete', 'remove'],
  ['Backspace', 'back'],
]);

const LETTERS: ReadonlyMap<string, SimpleCommand> = new Map<string, SimpleCommand>([
  ['d', 'draw'],
  ['v', 'select'],
  ['h', 'hide'],
  ['l', 'lock'],
  ['z', 'zoom-to-object'],
  ['s', 'snap'],
  ['c', 'crosshair'],
  ['t', 'names'],
  ['n', 'next'],
  ['e', 'nothing'],
]);

const WITH_SHIFT: ReadonlyMap<string, SimpleCommand> = new Map<string, SimpleCommand>([
  ['d', 'duplicate'],
  ['a', 'select-all'],
  ['n', 'previous'],
]);

const WITH_CTRL: ReadonlyMap<string, SimpleCommand> = new Map<string, SimpleCommand>([
  ['z', 'undo'],
  ['y', 'redo'],
  ['c', 'copy'],
  ['x', 'cut'],
  ['v', 'paste'],
]);

/** The command of a key, or undefined for a key that is the viewer's or the browser's. */
export function drawingCommandOf(press: KeyPress): DrawingCommand | undefined {
  const symbol = symbolOf(press);
  if (press.ctrlKey || press.metaKey) {
    const redo = symbol === 'z' && press.shiftKey;
    const kind = redo ? 'redo' : press.shiftKey || press.altKey ? undefined : WITH_CTRL.get(symbol ?? '');
    return kind && { kind };
  }
  if (press.altKey) {
    return undefined;
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
  if (/[0-9]/.test(symbol)) {
    return { kind: 'label', digit: symbol };
  }
  const kind = press.shiftKey ? WITH_SHIFT.get(symbol) : LETTERS.get(symbol);
  return kind && { kind };
}
