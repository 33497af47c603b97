import type { Point } from '../geometry/point';

/** A key press as data: what the handlers decide by, and what the portal is told. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The key is held down and this is not its first event. */
  readonly repeat: boolean;
}

/** Where the arrow keys lead: right and down are positive. */
export const DIRECTIONS: ReadonlyMap<string, Point> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

export function keyPressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat };
}

export function hasModifier(press: KeyPress): boolean {
  return press.ctrlKey || press.metaKey || press.altKey;
}

/**
 * The digit or Latin letter of a press, in lower case, or undefined. A digit counts by its place, because a French
 * layout types "&" there. A letter counts by what it types; by its place only where the layout or input method types
 * no Latin letter, as a Korean one does.
 */
export function symbolOf(press: KeyPress): string | undefined {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(press.code)?.[1];
  if (digit !== undefined) {
    return press.shiftKey ? undefined : digit;
  }
  if (/^[0-9a-z]$/i.test(press.key)) {
    return press.key.toLowerCase();
  }
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  return letter !== undefined && !/^[\p{ASCII}]$/u.test(press.key) ? letter.toLowerCase() : undefined;
}
