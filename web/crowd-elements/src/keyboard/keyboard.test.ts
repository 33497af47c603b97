// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { focusOf, submits } from './focus';
import type { Focus } from './focus';
import { symbolOf } from './key-press';
import type { KeyPress } from './key-press';
import { Keyboard } from './keyboard';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});

describe('symbolOf', () => {
  test.each<[string, KeyPress, string | undefined]>([
    ['a digit', press('1', { code: 'Digit1' }), '1'],
    ['a digit of the number pad', press('7', { code: 'Numpad7' }), '7'],
    ['the number pad without NumLock', press('Home', { code: 'Numpad7' }), '7'],
    ['a digit on a French layout', press('&', { code: 'Digit1' }), '1'],
    ['a digit with Shift', press('!', { code: 'Digit1', shiftKey: true }), undefined],
    ['a letter', press('q', { code: 'KeyQ' }), 'q'],
    ['a letter that stands elsewhere', press('a', { code: 'KeyQ' }), 'a'],
    ['a capital', press('Q', { code: 'KeyQ', shiftKey: true }), 'q'],
    ['a Korean letter', press('ㅂ', { code: 'KeyQ' }), 'q'],
    ['punctuation', press(';', { code: 'KeyM' }), undefined],
    ['a named key', press('Enter', { code: 'Enter' }), undefined],
  ])('%s', (_name, given, expected) => {
    expect(symbolOf(given)).toBe(expected);
  });
});

describe('submits', () => {
  test.each<[string, KeyPress, Focus, boolean]>([
    ['Enter on the page', press('Enter'), 'page', true],
    ['Enter in a line', press('Enter'), 'line', true],
    ['Enter in several lines', press('Enter'), 'lines', false],
    ['Ctrl+Enter in several lines', press('Enter', { ctrlKey: true }), 'lines', true],
    ['Command+Enter in several lines', press('Enter', { metaKey: true }), 'lines', true],
    ['Enter on a button', press('Enter'), 'button', false],
    ['a held Enter', press('Enter', { repeat: true }), 'page', false],
    ['Shift+Enter', press('Enter', { shiftKey: true }), 'page', false],
    ['another key', press('a'), 'page', false],
  ])('%s', (_name, given, focus, expected) => {
    expect(submits(given, focus)).toBe(expected);
  });
});

describe('focusOf', () => {
  test.each([
    ['<input>', 'line'],
    ['<input type="number">', 'line'],
    ['<input type="radio">', 'tick'],
    ['<input type="checkbox">', 'tick'],
    ['<input type="range">', 'picker'],
    ['<input type="submit">', 'button'],
    ['<textarea></textarea>', 'lines'],
    ['<select></select>', 'picker'],
    ['<button></button>', 'button'],
    ['<a href="#">x</a>', 'button'],
    ['<a>x</a>', 'page'],
    ['<div role="radio"></div>', 'page'],
  ])('%s', (markup, expected) => {
    document.body.innerHTML = markup;

    expect(focusOf(document.body.firstElementChild ?? undefined)).toBe(expected);
  });
});

describe('Keyboard', () => {
  let keyboard: Keyboard;
  let root: HTMLElement;
  const onSubmit = vi.fn();
  const onUnused = vi.fn();

  beforeEach(() => {
    vi.clearAllMocks();
    root = document.createElement('main');
    root.innerHTML = '<input><button>b</button><input type="radio" class="tick"><p>text</p>';
    keyboard = new Keyboard();
    keyboard.active = true;
    keyboard.onSubmit = onSubmit;
    keyboard.onUnused = onUnused;
    keyboard.listen(root);
  });

  const type = (selector: string, key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
    root.querySelector(selector)?.dispatchEvent(event);
    return event;
  };

  test('usedKey_isNotReported', () => {
    keyboard.handle((given) => given.key === '1');

    expect(type('p', '1').defaultPrevented).toBe(true);
    expect(onUnused).not.toHaveBeenCalled();
  });

  test('unusedKey_isReported', () => {
    keyboard.handle(() => false);

    type('p', 'd');

    expect(onUnused).toHaveBeenCalledExactlyOnceWith(press('d'));
  });

  test('typing_isNeitherShortcutNorReported', () => {
    const handler = vi.fn(() => true);
    keyboard.handle(handler);

    type('input', '1');

    expect(handler).not.toHaveBeenCalled();
    expect(onUnused).not.toHaveBeenCalled();
  });

  test('enterOnButton_belongsToTheButton', () => {
    expect(type('button', 'Enter').defaultPrevented).toBe(false);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(onUnused).not.toHaveBeenCalled();
  });

  test('arrowOnRadioButton_belongsToIt_digitDoesNot', () => {
    const handler = vi.fn(() => true);
    keyboard.handle(handler);

    expect(type('.tick', 'ArrowDown').defaultPrevented).toBe(false);
    expect(handler).not.toHaveBeenCalled();
    expect(type('.tick', '1').defaultPrevented).toBe(true);
  });

  test('enterOnPage_submits', () => {
    type('p', 'Enter');

    expect(onSubmit).toHaveBeenCalledOnce();
  });

  test('inactivePage_ignoresAllKeys', () => {
    keyboard.active = false;

    type('p', 'Enter');
    type('p', 'd');

    expect(onSubmit).not.toHaveBeenCalled();
    expect(onUnused).not.toHaveBeenCalled();
  });

  test('openModal_keepsKeysToItself', () => {
    keyboard.suspendFor(root);
    type('p', 'Enter');
    keyboard.resumeFrom(root);
    type('p', 'x');

    expect(onSubmit).not.toHaveBeenCalled();
    expect(onUnused).toHaveBeenCalledOnce();
  });

  test('endedHandler_isNotAsked', () => {
    const handler = vi.fn(() => true);
    keyboard.handle(handler)();

    type('p', '1');

    expect(handler).not.toHaveBeenCalled();
  });
});
