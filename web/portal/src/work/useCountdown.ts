import { useEffect, useState } from 'react';
import { useServices } from '../app/services';
import { secondsLeft } from './countdown';

/** Whole seconds until the deadline, counted down as they pass; null without a deadline. */
export function useCountdown(deadlineAt: number | null): number | null {
  const { clock } = useServices();
  const [, tick] = useState(0);
  const left = deadlineAt === null ? null : secondsLeft(deadlineAt, clock.now());
  useEffect(
    () =>
      deadlineAt === null || left === null || left === 0
        ? undefined
        : clock.after(deadlineAt - (left - 1) * 1000 - clock.now(), () => tick((count) => count + 1)),
    // The count is a dependency by way of `left`: each second sets the timer of the next.
    [clock, deadlineAt, left],
  );
  return left;
}
