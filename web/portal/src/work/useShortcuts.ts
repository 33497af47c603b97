import { useEffect } from 'react';
import type { PortalKey } from './frames/protocol';
import { shortcutOf, type Shortcut } from './shortcuts';
import type { WorkSession } from './WorkSession';

/** The portal's keys, whether they are pressed in the task's page or beside it. */
export function useShortcuts(
  work: WorkSession,
  enabled: boolean,
  actions: Readonly<Record<Shortcut, () => void>>,
): void {
  useEffect(() => {
    const press = (key: PortalKey): boolean => {
      const shortcut = enabled ? shortcutOf(key) : null;
      if (shortcut !== null) {
        actions[shortcut]();
      }
      return shortcut !== null;
    };
    const pressed = (event: KeyboardEvent) => {
      if (!isTyping(event.target) && press(event)) {
        event.preventDefault();
      }
    };
    work.onKey = press;
    addEventListener('keydown', pressed);
    return () => {
      work.onKey = () => {};
      removeEventListener('keydown', pressed);
    };
  }, [work, enabled, actions]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, dialog, [role="menu"]') !== null
  );
}
