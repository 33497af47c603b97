import { describe, expect, test } from 'vitest';
import { oneClass, severalClasses, severalClassesOrLocked } from './selection';

describe('oneClass', () => {
  test('press_another_replaces', () => {
    expect(oneClass.press(['cat'], 'dog', undefined)).toEqual(['dog']);
  });

  test.each([
    ['dog', ['dog']],
    [{ label: 'dog', workerComment: 'big' }, ['dog']],
    [{ label: 7 }, []],
    [null, []],
    [undefined, []],
  ])('read %j', (value, expected) => {
    expect(oneClass.read(value)).toEqual(expected);
  });

  test('answer', () => {
    expect(oneClass.answer([])).toBeUndefined();
    expect(oneClass.answer(['cat'])).toEqual({ label: 'cat' });
    expect(oneClass.value(['cat'])).toBe('cat');
  });
});

describe('severalClasses', () => {
  test.each<[readonly string[], string, readonly string[]]>([
    [[], 'cat', ['cat']],
    [['cat'], 'dog', ['cat', 'dog']],
    [['cat', 'dog'], 'cat', ['dog']],
    [['cat', 'dog'], 'none', ['none']],
    [['none'], 'cat', ['cat']],
    [['none'], 'none', []],
  ])('press %j then %s', (chosen, name, expected) => {
    expect(severalClasses.press(chosen, name, 'none')).toEqual(expected);
  });

  test.each([
    [{ labels: ['a', 'b'] }, ['a', 'b']],
    [['a', 3], ['a']],
    ['a', ['a']],
    [undefined, []],
  ])('read %j', (value, expected) => {
    expect(severalClasses.read(value)).toEqual(expected);
  });

  test('answer', () => {
    expect(severalClasses.answer([])).toBeUndefined();
    expect(severalClasses.answer(['a', 'b'])).toEqual({ labels: ['a', 'b'] });
  });
});

test('severalClassesOrLocked_exclusionLocksTheOthers', () => {
  const press = (chosen: readonly string[], name: string) =>
    severalClassesOrLocked.press(chosen, name, 'none');

  expect(press(['cat', 'dog'], 'none')).toEqual(['none']);
  expect(press(['none'], 'cat')).toEqual(['none']);
  expect(press(['none'], 'none')).toEqual([]);
});
