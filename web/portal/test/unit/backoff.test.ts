import { describe, expect, it } from 'vitest';
import { backoff } from '../../src/platform/backoff.ts';

describe('backoff', () => {
  it('doubles from one second to thirty, spread by a fifth', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map((failures) => backoff(failures, () => 0.5))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
    expect(backoff(1, () => 0)).toBe(800);
    expect(backoff(1, () => 0.999_999)).toBe(1_200);
  });
});
