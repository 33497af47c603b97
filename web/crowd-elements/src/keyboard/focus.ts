import type { KeyPress } from './key-press';

/** What has the focus, as far as it changes the meaning of a key. */
export type Focus = 'line' | 'lines' | 'picker' | 'tick' | 'button' | 'page';

const NONE: ReadonlySet<string> = new Set();
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** The keys that the focused element uses by itself, without preventing their default. */
const OWN_KEYS: Readonly<Partial<Record<Focus, ReadonlySet<string>>>> = {
  button: new Set(['Enter', ' ']),
  tick: new Set([' ', ...ARROWS]),
};

const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image', 'file', 'color']);
const PICKER_TYPES = new Set(['range', 'date', 'datetime-local', 'month', 'week', 'time']);
const TICK_TYPES = new Set(['checkbox', 'radio']);

export function focusOf(target: EventTarget | undefined): Focus {
  if (!(target instanceof Element)) {
    return 'page';
  }
  switch (target.localName) {
    case 'textarea':
      return 'lines';
    case 'select':
    case 'video':
    case 'audio':
    case 'iframe':
      return 'picker';
    case 'button':
    case 'summary':
      return 'button';
    case 'a':
      return target.hasAttribute('href') ? 'button' : 'page';
    case 'input': {
      const { type } = target as HTMLInputElement;
      if (TICK_TYPES.has(type)) {
        return 'tick';
      }
      return BUTTON_TYPES.has(type) ? 'button' : PICKER_TYPES.has(type) ? 'picker' : 'line';
    }
    default:
      return target instanceof HTMLElement && target.isContentEditable ? 'lines' : 'page';
  }
}

/** Single keys such as "1" are shortcuts, unless they are typed into something or the focused element has a use for them. */
export function isShortcut(press: KeyPress, focus: Focus): boolean {
  const typed = focus === 'line' || focus === 'lines' || focus === 'picker';
  return !typed && !(OWN_KEYS[focus] ?? NONE).has(press.key);
}

/**
 * Enter submits, as it does in a form, but not where it has a meaning of its own: on a button, in a text of several
 * lines, in a picker. There Ctrl or Command makes the difference. A held key never submits, so that one long press
 * does not answer the next task as well.
 */
export function submits(press: KeyPress, focus: Focus): boolean {
  if (press.key !== 'Enter' || press.repeat || press.altKey || press.shiftKey) {
    return false;
  }
  return press.ctrlKey || press.metaKey || focus === 'page' || focus === 'line' || focus === 'tick';
}
