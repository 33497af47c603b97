import { useSyncExternalStore } from 'react';

export function toggleFullScreen(): void {
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // Refused where the browser's owner does not allow it; nothing is lost by staying as it is.
  done.catch(() => undefined);
}

export const fullScreenAvailable = (): boolean => document.fullscreenEnabled;

export function useFullScreen(): boolean {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}
