import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../app/services';

/** Seconds until a waiting time is over, and what starts one. */
export function useCountdownSeconds(): [left: number, start: (seconds: number) => void] {
  const { clock } = useServices();
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => clock.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(
    () =>
      left > 0 ? clock.after(until - (left - 1) * 1000 - clock.now(), () => setNow(clock.now())) : undefined,
    [clock, left, until],
  );
  const start = useCallback(
    (seconds: number) => {
      setNow(clock.now());
      setUntil(clock.now() + seconds * 1000);
    },
    [clock],
  );
  return [left, start];
}
