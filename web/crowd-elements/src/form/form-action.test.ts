// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { formActionOf } from './form-action';

test.each([
  ['<crowd-button form-action="submit">x</crowd-button>', 'submit'],
  ['<crowd-button form-action="reset"><b>x</b></crowd-button>', 'reset'],
  ['<crowd-button form-action="submit" disabled>x</crowd-button>', undefined],
  ['<crowd-button form-action="submit" loading>x</crowd-button>', undefined],
  ['<crowd-button>x</crowd-button>', undefined],
  ['<button type="submit">x</button>', 'submit'],
  ['<button type="reset">x</button>', 'reset'],
  ['<button>x</button>', 'submit'],
  ['<button type="button">x</button>', undefined],
  ['<input type="submit">', 'submit'],
  ['<form><button type="submit">x</button></form>', undefined],
  ['<p>x</p>', undefined],
])('formActionOf %s is %s', (markup, expected) => {
  const form = document.createElement('crowd-form');
  form.innerHTML = markup;
  const path: EventTarget[] = [];
  for (
    let node: Element | null = [...form.querySelectorAll('*')].at(-1) ?? null;
    node;
    node = node.parentElement
  ) {
    path.push(node);
  }

  expect(formActionOf(path, form)).toBe(expected);
});

test('formActionOf_buttonAroundTheForm_isNotTheForms', () => {
  const form = document.createElement('crowd-form');
  const around = document.createElement('crowd-button');
  around.setAttribute('form-action', 'submit');

  expect(formActionOf([form, around], form)).toBeUndefined();
});
