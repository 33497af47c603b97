import { describe, expect, test, vi } from 'vitest';
import { en } from './en';
import { ko } from './ko';
import { Texts, catalogueFor, fill } from './texts';

describe('catalogues', () => {
  test.each([
    ['en-GB', en],
    ['ko', ko],
    ['KO_kr', ko],
    ['tlh', en],
    ['', en],
  ])('%s', (locale, catalogue) => {
    expect(catalogueFor(locale)).toBe(catalogue);
  });

  test.each(Object.keys(en) as (keyof typeof en)[])('%s has the same places in every language', (key) => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

    expect(places(ko[key])).toEqual(places(en[key]));
  });
});

test('fill_unknownPlace_staysVisible', () => {
  expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
});

test('setLocale_tellsListeners', () => {
  const texts = new Texts();
  const listener = vi.fn();
  texts.addEventListener('change', listener);

  texts.setLocale('ko-KR');

  expect(listener).toHaveBeenCalledOnce();
  expect(texts.text('zoomPercent', { percent: 50 })).toBe('배율: 50%');
});
