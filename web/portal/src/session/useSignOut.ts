import { useCallback, useState } from 'react';
import { useServices } from '../app/services';
import { IndexedDbJournal } from '../work/journal/IndexedDbJournal';

interface SignOut {
  readonly signOut: () => Promise<void>;
  /** The last attempt did not reach the server, so the session is still open. */
  readonly failed: boolean;
  readonly dismiss: () => void;
}

/** Signs out and takes the worker's saved answers out of this browser: others may use it next. */
export function useSignOut(username: string): SignOut {
  const { session, router } = useServices();
  const [failed, setFailed] = useState(false);
  const signOut = useCallback(async () => {
    try {
      await session.signOut(() => new IndexedDbJournal(username).clear().catch(() => undefined));
    } catch {
      setFailed(true);
      return;
    }
    router.go({ page: 'jobs' });
  }, [session, router, username]);
  const dismiss = useCallback(() => setFailed(false), []);
  return { signOut, failed, dismiss };
}
