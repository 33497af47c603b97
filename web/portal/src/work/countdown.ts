/** Whole seconds until the deadline, 0 when it has passed. Rounded up, so that 0 means over. */
export function secondsLeft(deadlineAt: number, now: number): number {
  return Math.max(0, Math.ceil((deadlineAt - now) / 1000));
}

const EARLIEST_WARNING_SECONDS = 120;
/** WCAG 2.2.1: whoever may extend a limit gets at least 20 seconds to do so. */
const LATEST_WARNING_SECONDS = 20;
const WARNING_SHARE = 0.1;

/**
 * From how many seconds before the deadline on the countdown warns: a tenth of the limit, but no more than two
 * minutes and no less than 20 seconds.
 */
export function warningSeconds(timeLimitSeconds: number): number {
  return Math.min(
    EARLIEST_WARNING_SECONDS,
    Math.max(LATEST_WARNING_SECONDS, Math.round(timeLimitSeconds * WARNING_SHARE)),
  );
}

export type Urgency = 'calm' | 'warning' | 'over';

export function urgency(left: number, timeLimitSeconds: number): Urgency {
  if (left === 0) {
    return 'over';
  }
  return left <= warningSeconds(timeLimitSeconds) ? 'warning' : 'calm';
}

/** `4:05`, `1:02:09`; days are counted in hours. */
export function clockFace(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** The countdown is spoken when it begins to warn, and once more when little is left. */
const LAST_CALL_SECONDS = 30;

/**
 * The seconds left that should be spoken on the way from `before` to `now`, or null for silence. A jump over several
 * moments, as after the computer's sleep, speaks once.
 */
export function spokenSeconds(before: number, now: number, timeLimitSeconds: number): number | null {
  const moments = [warningSeconds(timeLimitSeconds), LAST_CALL_SECONDS];
  return now > 0 && moments.some((moment) => before > moment && now <= moment) ? now : null;
}
