// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { answerOf } from './answer';
import { contributionOf, nativeFields, resetField, restoreField } from './native-fields';

const MARKUP = `
  <input name="text" value="given">
  <input name="empty">
  <input type="number" name="number" value="3">
  <input type="hidden" name="hidden" value="h">
  <input type="checkbox" name="box" value="a" checked>
  <input type="checkbox" name="box" value="b">
  <input type="radio" name="radio" value="yes">
  <input type="radio" name="radio" value="no" checked>
  <select name="one"><option value="">-</option><option selected>x</option></select>
  <select name="many" multiple><option selected>p</option><option>q</option><option selected>r</option></select>
  <textarea name="area">two
lines</textarea>
  <input value="without a name">
  <input name="disabled" value="x" disabled>
  <fieldset disabled><input name="in-disabled" value="x"></fieldset>
  <input type="submit" name="submit" value="x">
  <input type="file" name="file">`;

const GIVEN = {
  text: 'given',
  number: '3',
  hidden: 'h',
  box: { a: true, b: false },
  radio: { yes: false, no: true },
  one: 'x',
  many: ['p', 'r'],
  area: 'two\nlines',
};

describe('HTML fields', () => {
  beforeEach(() => {
    document.body.innerHTML = MARKUP;
  });

  const read = () => answerOf(nativeFields(document.body).map(contributionOf));
  const restore = (answer: Parameters<typeof restoreField>[1]) =>
    nativeFields(document.body).forEach((field) => restoreField(field, answer));

  test('contribute by name', () => {
    expect(read()).toEqual(GIVEN);
  });

  test('take the values of an answer', () => {
    const answer = {
      text: 'new',
      empty: 'filled',
      number: '4',
      hidden: 'i',
      box: { a: false, b: true },
      radio: { yes: true, no: false },
      one: '',
      many: ['q'],
      area: 'x',
    };

    restore(answer);

    const { one: _empty, ...rest } = answer;
    expect(read()).toEqual(rest);
  });

  test('are empty where the answer has nothing, but for hidden ones', () => {
    restore({});

    expect(read()).toEqual({
      hidden: 'h',
      box: { a: false, b: false },
      radio: { yes: false, no: false },
      many: [],
    });
  });

  test('survive an answer of another shape', () => {
    restore({ text: { a: 1 }, box: 'a', many: 'p', radio: null });

    expect(read()).toMatchObject({ box: { a: false, b: false }, many: [] });
  });

  test('go back to what the template gave', () => {
    restore({});

    nativeFields(document.body).forEach(resetField);

    expect(read()).toEqual(GIVEN);
  });
});
