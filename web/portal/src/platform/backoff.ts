const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubles with each failure, 1 s to 30 s.
 *
 * @param failures how many attempts have failed in a row, from 1
 * @param random 0 ≤ random < 1; spreads waits over ±20 %, so that a restarted server is not met by everyone at once
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(doubled * (0.8 + 0.4 * random()));
}
