/** Stops what it was returned for; calling it again, or too late, does nothing. */
export type Cancel = () => void;

/** Time as the portal sees it; injected, so that tests say what time it is. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `action` once, `milliseconds` from now. */
  after(milliseconds: number, action: () => void): Cancel;
}

/** setTimeout counts in a signed 32-bit integer and fires at once beyond it: about 24.8 days. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, Math.min(Math.max(0, milliseconds), LONGEST_TIMEOUT));
    return () => clearTimeout(timer);
  },
};
