import type { KeyPress } from './key-press';

/** What has the focus, as far as it changes the meaning of a key. */
export type Focus = 'line' | 'lines' | 'picker' | 'button' | 'page';

const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image', 'file', 'color']);
const PICKER_TYPES = new Set(['range', 'date', 'datetime-local', 'month', 'week', 'time']);
const CHOICE_TYPES = new Set(['checkbox', 'radio']);

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
      if (CHOICE_TYPES.has(type)) {
        return 'page';
      }
      return BUTTON_TYPES.has(type) ? 'button' : PICKER_TYPES.has(type) ? 'picker' : 'line';
    }
    default:
      return target instanceof HTMLElement && target.isContentEditable ? 'lines' : 'page';
  }
}

/** Single keys such as "1" are shortcuts, unless they are typed into something. */
export function takesShortcuts(focus: Focus): boolean {
  return focus === 'page' || focus === 'button';
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
  return press.ctrlKey || press.metaKey || focus === 'page' || focus === 'line';
}
