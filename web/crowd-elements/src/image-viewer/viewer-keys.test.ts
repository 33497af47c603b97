import { expect, test } from 'vitest';
import type { KeyPress } from '../keyboard/key-press';
import { viewerCommandOf } from './viewer-keys';

const press = (key: string, code: string, ctrlKey = false): KeyPress => ({
  key,
  code,
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
});

test.each([
  [press('+', 'Equal'), { kind: 'zoom', factor: 1.25 }],
  [press('=', 'Equal'), { kind: 'zoom', factor: 1.25 }],
  [press('+', 'NumpadAdd'), { kind: 'zoom', factor: 1.25 }],
  [press('-', 'Minus'), { kind: 'zoom', factor: 0.8 }],
  [press('0', 'Digit0'), { kind: 'fit' }],
  [press('f', 'KeyF'), { kind: 'fit' }],
  [press('ㄹ', 'KeyF'), { kind: 'fit' }],
  [press('ArrowLeft', 'ArrowLeft'), { kind: 'pan', dx: 60, dy: 0 }],
  [press('ArrowDown', 'ArrowDown'), { kind: 'pan', dx: 0, dy: -60 }],
  [press('+', 'Equal', true), undefined],
  [press('f', 'KeyF', true), undefined],
  [press('1', 'Digit1'), undefined],
])('viewerCommandOf %j', (given, expected) => {
  expect(viewerCommandOf(given)).toEqual(expected);
});
