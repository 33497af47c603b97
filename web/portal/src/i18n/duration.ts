/** A length of time split into hours and minutes; less than a minute stays in seconds. */
export interface Duration {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Rounds to what a person needs: seconds below two minutes, otherwise whole minutes. */
export function durationOf(totalSeconds: number): Duration {
  if (totalSeconds < 120) {
    return { hours: 0, minutes: Math.floor(totalSeconds / 60), seconds: totalSeconds % 60 };
  }
  const minutes = Math.round(totalSeconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: 0 };
}
