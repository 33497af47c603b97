import { describe, expect, it } from 'vitest';
import { durationOf } from '../../src/i18n/duration.ts';
import { preferredLocale } from '../../src/i18n/locale.ts';
import { en } from '../../src/i18n/messages.en.ts';
import { ko } from '../../src/i18n/messages.ko.ts';

describe('catalogues', () => {
  it('takes the first language of the reader that there is', () => {
    expect(preferredLocale(['fr-FR', 'ko-KR', 'en'])).toBe('ko');
    expect(preferredLocale(['fr', 'de'])).toBe('en');
    expect(preferredLocale([])).toBe('en');
  });

  it('has every text in every language', () => {
    const texts = (part: object, path = ''): string[] =>
      Object.entries(part).flatMap(([name, value]) =>
        typeof value === 'object' ? texts(value as object, `${path}${name}.`) : [`${path}${name}`],
      );
    expect(texts(ko)).toEqual(texts(en));
  });

  it.each([
    [45, { hours: 0, minutes: 0, seconds: 45 }],
    [90, { hours: 0, minutes: 1, seconds: 30 }],
    [600, { hours: 0, minutes: 10, seconds: 0 }],
    [5_400, { hours: 1, minutes: 30, seconds: 0 }],
  ])('splits %i s', (seconds, parts) => {
    expect(durationOf(seconds)).toEqual(parts);
  });

  it('says lengths of time in words', () => {
    expect(en.jobs.limit(5_400)).toBe('1 h 30 min per task');
    expect(en.work.announce.timeLeft(61)).toBe('1 minute 1 second left for this task.');
    expect(ko.jobs.limit(5_400)).toBe('태스크당 1시간 30분');
  });
});
