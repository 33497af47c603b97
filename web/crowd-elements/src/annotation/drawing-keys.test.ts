import { expect, test } from 'vitest';
import type { KeyPress } from '../keyboard/key-press';
import { drawingCommandOf } from './drawing-keys';
import { rowsInView, scrollFor } from './rows-in-view';

const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...modifiers,
});

test.each([
  [press('1', 'Digit1'), { kind: 'label', digit: '1' }],
  [press('ArrowUp', 'ArrowUp', { shiftKey: true }), { kind: 'arrow', direction: { x: 0, y: -1 } }],
  [press('z', 'KeyZ', { ctrlKey: true }), { kind: 'undo' }],
  [press('Z', 'KeyZ', { metaKey: true, shiftKey: true }), { kind: 'redo' }],
  [press('z', 'KeyZ'), { kind: 'zoom-to-object' }],
  [press('ㅍ', 'KeyV'), { kind: 'select' }],
  [press('D', 'KeyD', { shiftKey: true }), { kind: 'duplicate' }],
  [press('Delete', 'Delete'), { kind: 'remove' }],
  // These are the browser's, or the portal's.
  [press('d', 'KeyD', { ctrlKey: true }), undefined],
  [press('a', 'KeyA', { ctrlKey: true }), undefined],
  [press('C', 'KeyC', { ctrlKey: true, shiftKey: true }), undefined],
  [press('d', 'KeyD', { altKey: true }), undefined],
  [press('ArrowLeft', 'ArrowLeft', { altKey: true }), undefined],
  [press('q', 'KeyQ'), undefined],
  [press('Tab', 'Tab'), undefined],
])('%j', (key, command) => {
  expect(drawingCommandOf(key)).toEqual(command);
});

test.each([
  [0, 100, 3, { first: 0, end: 3 }],
  [0, 100, 10_000, { first: 0, end: 9 }],
  [36_000, 100, 10_000, { first: 994, end: 1009 }],
  [360_000, 100, 10_000, { first: 9994, end: 10_000 }],
  // Rows were removed while the list was scrolled to its end.
  [36_000, 100, 5, { first: 5, end: 5 }],
])('rowsInView scrolled %i, %i high, of %i', (scrolled, height, count, expected) => {
  expect(rowsInView(scrolled, height, 36, count)).toEqual(expected);
});

test.each([
  [0, 50, 0],
  [1, 20, 20],
  [5, 0, 116],
])('scrollFor row %i from %i is %i', (row, scrolled, expected) => {
  expect(scrollFor(row, scrolled, 100, 36)).toBe(expected);
});
