import type { PortalKey } from './frames/protocol';

export type Shortcut = 'help' | 'moreTime' | 'fullScreen' | 'decline' | 'release' | 'stop' | 'header';

/** Keys of the portal, as they are pressed and shown. With Shift, for the plain letters belong to the tasks. */
export const SHORTCUT_KEYS: Readonly<Record<Shortcut, readonly string[]>> = {
  help: ['?'],
  moreTime: ['Shift', 'M'],
  fullScreen: ['Shift', 'F'],
  decline: ['Shift', 'D'],
  release: ['Shift', 'R'],
  stop: ['Shift', 'S'],
  header: ['Shift', 'H'],
};

/** What a key press asks of the portal. Letters go by their place on the keyboard, so that they work in any script. */
export function shortcutOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: PortalKey): Shortcut | null {
  if (ctrlKey || metaKey || altKey) {
    return null;
  }
  if (key === '?') {
    return 'help';
  }
  if (!shiftKey) {
    return null;
  }
  const names = Object.keys(SHORTCUT_KEYS) as Shortcut[];
  return names.find((name) => name !== 'help' && code === `Key${SHORTCUT_KEYS[name].at(-1)}`) ?? null;
}
