import { expect, test } from 'vitest';
import { caretStepOf, historyStepOf } from './passage-keys';
import type { KeyPress } from '../keyboard/key-press';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...modifiers,
});

test.each([
  ['ArrowLeft', {}, false, { unit: 'character', towards: 'left', extends: false }],
  ['ArrowRight', { ctrlKey: true, shiftKey: true }, false, { unit: 'word', towards: 'right', extends: true }],
  ['ArrowRight', { altKey: true }, true, { unit: 'word', towards: 'right', extends: false }],
  ['ArrowRight', { altKey: true }, false, undefined],
  ['ArrowRight', { ctrlKey: true }, true, undefined],
  ['ArrowUp', { shiftKey: true }, false, { unit: 'line', towards: 'up', extends: true }],
  ['ArrowUp', { ctrlKey: true }, false, undefined],
  ['Home', {}, false, { unit: 'edge', towards: 'start', extends: false }],
  ['End', { ctrlKey: true }, false, { unit: 'text', towards: 'end', extends: false }],
  ['PageDown', {}, false, { unit: 'page', towards: 'down', extends: false }],
  ['PageDown', { ctrlKey: true }, false, undefined],
  ['a', {}, false, undefined],
])('caretStepOf %s with %j (Mac: %s)', (key, modifiers, mac, expected) => {
  expect(caretStepOf(press(key, modifiers), mac)).toEqual(expected);
});

test.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['Z', { metaKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['ㅋ', { ctrlKey: true, code: 'KeyZ' }, 'undo'],
  ['z', {}, undefined],
  ['z', { ctrlKey: true, altKey: true }, undefined],
])('historyStepOf %s with %j', (key, modifiers, expected) => {
  expect(historyStepOf(press(key, modifiers))).toBe(expected);
});
