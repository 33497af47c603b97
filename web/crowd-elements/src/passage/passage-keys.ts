import { symbolOf } from '../keyboard/key-press';
import type { KeyPress } from '../keyboard/key-press';

/** A step of the caret that a key asks for. */
export interface CaretStep {
  readonly unit: 'character' | 'word' | 'line' | 'page' | 'edge' | 'text';
  /** `left` and `right` are as seen; which of them is forward depends on the script. */
  readonly towards: 'left' | 'right' | 'up' | 'down' | 'start' | 'end';
  readonly extends: boolean;
}

const ARROWS: ReadonlyMap<string, CaretStep['towards']> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/**
 * The step that a press asks for, as text fields have it: with Ctrl by words (on a Mac with Option), with Shift
 * extending the selection. Undefined for a press that is no step; Alt with an arrow is the browser's, but on a Mac.
 */
export function caretStepOf(press: KeyPress, mac: boolean): CaretStep | undefined {
  const { key, shiftKey } = press;
  const byWord = mac ? press.altKey : press.ctrlKey;
  const other = mac ? press.ctrlKey || press.metaKey : press.altKey || press.metaKey;
  if (other) {
    return undefined;
  }
  const towards = ARROWS.get(key);
  if (towards === 'left' || towards === 'right') {
    return { unit: byWord ? 'word' : 'character', towards, extends: shiftKey };
  }
  if (towards !== undefined) {
    return byWord ? undefined : { unit: 'line', towards, extends: shiftKey };
  }
  switch (key) {
    case 'Home':
    case 'End': {
      const side = key === 'Home' ? 'start' : 'end';
      return { unit: byWord ? 'text' : 'edge', towards: side, extends: shiftKey };
    }
    case 'PageUp':
    case 'PageDown':
      return byWord
        ? undefined
        : { unit: 'page', towards: key === 'PageUp' ? 'up' : 'down', extends: shiftKey };
    default:
      return undefined;
  }
}

/** What a press asks of the history: Ctrl or Command with Z, with Shift or as Y the other way. */
export function historyStepOf(press: KeyPress): 'undo' | 'redo' | undefined {
  if (press.altKey || !(press.ctrlKey || press.metaKey)) {
    return undefined;
  }
  const letter = symbolOf(press);
  if (letter === 'z') {
    return press.shiftKey ? 'redo' : 'undo';
  }
  return letter === 'y' && !press.shiftKey ? 'redo' : undefined;
}
