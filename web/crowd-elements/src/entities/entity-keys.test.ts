import { expect, test } from 'vitest';
import { choicesOf } from '../classification/choices';
import { entityCommandOf } from './entity-keys';

const CHOICES = choicesOf(['Person', 'Place']);
const press = (key: string, code = '', held: object = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
});

test.each([
  ['2', press('2', 'Digit2'), { kind: 'label', name: 'Place' }],
  ['.', press('.', 'Period'), { kind: 'cycle', step: 1 }],
  [',', press(',', 'Comma'), { kind: 'cycle', step: -1 }],
  ['Backspace', press('Backspace'), { kind: 'remove' }],
  ['Ctrl+Z', press('z', 'KeyZ', { ctrlKey: true }), { kind: 'undo' }],
  ['Ctrl+Shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), { kind: 'redo' }],
  [
    'Shift+ArrowLeft',
    press('ArrowLeft', 'ArrowLeft', { shiftKey: true }),
    { kind: 'move-end', end: 'end', unit: 'character', towards: 'left' },
  ],
  [
    'Ctrl+Alt+Shift+ArrowRight',
    press('ArrowRight', 'ArrowRight', { shiftKey: true, altKey: true, ctrlKey: true }),
    { kind: 'move-end', end: 'start', unit: 'word', towards: 'right' },
  ],
  ['ArrowLeft, which moves the caret', press('ArrowLeft'), undefined],
  ['Shift+Home, which selects', press('Home', 'Home', { shiftKey: true }), undefined],
  ['Ctrl+2, which is the browser’s', press('2', 'Digit2', { ctrlKey: true }), undefined],
])('%s', (_title, pressed, command) => {
  expect(entityCommandOf(pressed, CHOICES)).toEqual(command);
});
