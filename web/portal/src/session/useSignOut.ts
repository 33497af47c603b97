import { useCallback } from 'react';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { IndexedDbJournal } from '../work/journal/IndexedDbJournal';

/** Signs out and takes the worker's saved answers out of this browser: others may use it next. */
export function useSignOut(username: string): () => Promise<void> {
  const { session, router } = useServices();
  const { settings } = useMessages();
  return useCallback(async () => {
    try {
      await session.signOut();
      router.go({ page: 'jobs' });
      await new IndexedDbJournal(username).clear().catch(() => undefined);
    } catch {
      alert(settings.signOutFailed);
    }
  }, [session, router, username, settings]);
}
