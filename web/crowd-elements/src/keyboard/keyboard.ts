import { focusOf, isShortcut, submits } from './focus';
import { keyPressOf } from './key-press';
import type { KeyPress } from './key-press';

/** Takes a shortcut, or answers false and leaves it to the next. */
export type ShortcutHandler = (press: KeyPress) => boolean;

const SILENT_KEYS = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Tab',
  'Dead',
  'Process',
]);

/**
 * The page's one listener for keys. It sees what the focused element left over, and gives it to the handlers in the
 * order of their registration. Until the page is active, and while a dialog is open, nothing is a shortcut.
 */
export class Keyboard {
  /** False while the page is loaded ahead. */
  active = false;
  onSubmit: () => void = () => undefined;
  /** Told of the presses that nothing in the page has used. */
  onUnused: (press: KeyPress) => void = () => undefined;

  private readonly handlers = new Set<ShortcutHandler>();
  private readonly eagerHandlers = new Set<ShortcutHandler>();
  private readonly modals = new Set<object>();

  /** Listens for shortcuts; the answer ends it. */
  handle(handler: ShortcutHandler): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  /** Listens for shortcuts even where a key would submit, as Enter does: a tool may first have something to end. */
  handleBeforeSubmit(handler: ShortcutHandler): () => void {
    this.eagerHandlers.add(handler);
    return () => this.eagerHandlers.delete(handler);
  }

  /** While a modal is open, its keys are its own. */
  suspendFor(modal: object): void {
    this.modals.add(modal);
  }

  resumeFrom(modal: object): void {
    this.modals.delete(modal);
  }

  listen(target: EventTarget): void {
    target.addEventListener('keydown', (event) => this.receive(event as KeyboardEvent));
  }

  private receive(event: KeyboardEvent): void {
    if (!this.active || this.modals.size > 0 || event.defaultPrevented || event.isComposing) {
      return;
    }
    const press = keyPressOf(event);
    const focus = focusOf(event.composedPath()[0]);
    const shortcut = isShortcut(press, focus);
    if (shortcut && [...this.eagerHandlers].some((handler) => handler(press))) {
      event.preventDefault();
      return;
    }
    if (submits(press, focus)) {
      event.preventDefault();
      this.onSubmit();
      return;
    }
    if (!shortcut) {
      return;
    }
    if ([...this.handlers].some((handler) => handler(press))) {
      event.preventDefault();
    } else if (!SILENT_KEYS.has(press.key)) {
      this.onUnused(press);
    }
  }
}

/** One page, one keyboard. */
export const keyboard = new Keyboard();
