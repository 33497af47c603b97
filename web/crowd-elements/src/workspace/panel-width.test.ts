import { expect, test } from 'vitest';
import { maxWidth, panelWidth, widthByKey } from './panel-width';

test.each([
  [280, 1280, 280],
  [100, 1280, 200],
  [900, 1280, 640],
  [500, 1024, 464],
  [300, 500, 200],
])('panelWidth wish %i of %i is %i', (wish, available, expected) => {
  expect(panelWidth(wish, available)).toBe(expected);
});

test.each([
  ['ArrowLeft', 276],
  ['ArrowRight', 324],
  ['Home', 200],
  ['End', maxWidth(1280)],
  ['a', undefined],
])('widthByKey %s is %s', (key, expected) => {
  expect(widthByKey(key, 300, 1280, false)).toBe(expected);
});
