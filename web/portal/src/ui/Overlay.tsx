import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/**
 * A dialog that has to be answered: over everything else, with all else inert, and not closed by Escape. The
 * browser's own `dialog` does this for frames, menus and other dialogs alike.
 */
export function Overlay({ labelledBy, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) {
      return undefined;
    }
    const before = document.activeElement;
    // A second Escape closes a dialog even if the first was prevented.
    const reopen = () => element.isConnected && element.showModal();
    element.showModal();
    element.addEventListener('close', reopen);
    return () => {
      element.removeEventListener('close', reopen);
      element.close();
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="overlay"
      aria-labelledby={labelledBy}
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>
  );
}
