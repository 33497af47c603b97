import { describe, expect, test } from 'vitest';
import type { KeyPress } from '../keyboard/key-press';
import {
  choiceByKey,
  choiceFor,
  choiceKeys,
  choiceToSubmit,
  choicesOf,
  matching,
  needsFilter,
} from './choices';

const names = (count: number) => Array.from({ length: count }, (_, index) => `class ${index + 1}`);

describe('choicesOf', () => {
  test('gives digits from 1, then 0, then letters without F', () => {
    const keys = choicesOf(names(40)).map((choice) => choice.shortcut);

    expect(keys.slice(0, 16)).toEqual([...'1234567890abcdeg']);
    expect(keys.slice(35)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('gives no key twice', () => {
    const keys = choicesOf(names(35)).map((choice) => choice.shortcut);

    expect(new Set(keys).size).toBe(35);
  });
});

test('choicesOf_exclusion_comesLast_andHasAKey', () => {
  expect(choicesOf(['a', 'b'], 'none')).toEqual([
    { name: 'a', shortcut: '1' },
    { name: 'b', shortcut: '2' },
    { name: 'none', shortcut: '3', exclusive: true },
  ]);
  expect(choicesOf(['a', 'none'], 'none').map((choice) => choice.exclusive)).toEqual([undefined, true]);
});

test('choiceKeys_manyChoices_areNineAndTheFilter', () => {
  expect(choiceKeys(choicesOf(names(20)))).toHaveLength(10);
  expect(choiceKeys(choicesOf(['a']))).toEqual([{ keys: ['1'], meaning: 'a' }]);
});

const press = (code: string, shiftKey = false): KeyPress => ({
  key: code.at(-1)?.toLowerCase() ?? '',
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey,
  repeat: false,
});

test('choiceFor_finds_theChoiceOfAKey', () => {
  const choices = choicesOf(names(12));

  expect(choiceFor(choices, press('Digit2'))?.name).toBe('class 2');
  expect(choiceFor(choices, press('KeyB'))?.name).toBe('class 12');
  expect(choiceFor(choices, press('KeyB', true))).toBeUndefined();
  expect(choiceFor(choices, press('KeyC'))).toBeUndefined();
});

test('choiceToSubmit_needsShiftAndADigit', () => {
  const choices = choicesOf(names(12));

  expect(choiceToSubmit(choices, press('Digit2', true))?.name).toBe('class 2');
  expect(choiceToSubmit(choices, press('Digit2'))).toBeUndefined();
  expect(choiceToSubmit(choices, press('KeyA', true))).toBeUndefined();
  expect(choiceToSubmit(choices, { ...press('Digit2', true), repeat: true })).toBeUndefined();
  expect(choiceToSubmit(choices, { ...press('Digit2', true), ctrlKey: true })).toBeUndefined();
});

test('needsFilter_moreThanFifteen', () => {
  expect(needsFilter(choicesOf(names(15)))).toBe(false);
  expect(needsFilter(choicesOf(names(16)))).toBe(true);
});

describe('matching', () => {
  const choices = choicesOf(['Café', 'Ｃat', '고양이', 'dog']);
  const found = (filter: string) => matching(choices, filter).map((choice) => choice.name);

  test.each([
    ['cafe', ['Café']],
    ['CA', ['Café', 'Ｃat']],
    [' dog ', ['dog']],
    ['고양', ['고양이']],
    ['x', []],
    ['  ', ['Café', 'Ｃat', '고양이', 'dog']],
  ])('%j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test('keeps the keys of the whole list', () => {
    expect(matching(choices, 'dog')[0]?.shortcut).toBe('4');
  });
});

describe('choiceByKey', () => {
  const choices = choicesOf(['a', 'b', 'c']);

  test.each<[string, string | undefined, string | undefined]>([
    ['ArrowDown', 'a', 'b'],
    ['ArrowRight', 'c', 'a'],
    ['ArrowUp', 'a', 'c'],
    ['ArrowLeft', 'b', 'a'],
    ['ArrowDown', undefined, 'a'],
    ['ArrowUp', undefined, 'c'],
    ['ArrowDown', 'gone', 'a'],
    ['Home', 'b', 'a'],
    ['End', 'b', 'c'],
    [' ', 'b', 'b'],
    ['x', 'b', undefined],
  ])('%s on %s is %s', (key, focused, expected) => {
    expect(choiceByKey(key, choices, focused)?.name).toBe(expected);
  });

  test('of an empty list is none', () => {
    expect(choiceByKey('ArrowDown', [], undefined)).toBeUndefined();
  });
});
