import { describe, expect, it } from 'vitest';
import { clockFace, secondsLeft, spokenSeconds, urgency, warningSeconds } from '../../src/work/countdown.ts';

describe('secondsLeft', () => {
  it('rounds up, so that it shows 0 only when the time is over', () => {
    expect(secondsLeft(10_000, 9_001)).toBe(1);
    expect(secondsLeft(10_000, 9_000)).toBe(1);
    expect(secondsLeft(10_000, 8_999)).toBe(2);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 60_000)).toBe(0);
  });
});

describe('warningSeconds', () => {
  it.each([
    [60, 20],
    [300, 30],
    [1_000, 100],
    [1_200, 120],
    [3_600, 120],
    [86_400, 120],
  ])('of a limit of %i s is %i s', (limit, warning) => {
    expect(warningSeconds(limit)).toBe(warning);
  });
});

describe('urgency', () => {
  it('goes from calm over warning to over', () => {
    expect(urgency(121, 3_600)).toBe('calm');
    expect(urgency(120, 3_600)).toBe('warning');
    expect(urgency(1, 3_600)).toBe('warning');
    expect(urgency(0, 3_600)).toBe('over');
  });
});

describe('clockFace', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [245, '4:05'],
    [3_729, '1:02:09'],
    [100_000, '27:46:40'],
  ])('shows %i s as %s', (seconds, face) => {
    expect(clockFace(seconds)).toBe(face);
  });
});

describe('spokenSeconds', () => {
  it('speaks when the warning begins and once near the end', () => {
    const spoken: number[] = [];
    for (let left = 200; left > 0; left--) {
      const seconds = spokenSeconds(left, left - 1, 3_600);
      if (seconds !== null) {
        spoken.push(seconds);
      }
    }
    expect(spoken).toEqual([120, 30]);
  });

  it('speaks once after a jump over both moments, with the time that is left then', () => {
    expect(spokenSeconds(500, 7, 3_600)).toBe(7);
  });

  it('is silent when the time is over: that has a notice of its own', () => {
    expect(spokenSeconds(500, 0, 3_600)).toBeNull();
  });

  it('speaks at once for a task that is opened late', () => {
    expect(spokenSeconds(Number.POSITIVE_INFINITY, 12, 600)).toBe(12);
  });
});
