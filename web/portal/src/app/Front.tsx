import { lazy, Suspense, useEffect } from 'react';
import { useStore } from '../platform/useStore';
import { SessionOverlay } from '../session/SessionOverlay';
import { Unreachable } from '../session/Unreachable';
import { PageLoading } from '../ui/PageLoading';
import { Pages } from './Pages';
import { useServices } from './services';

const SignInPage = lazy(() => import('../session/SignInPage'));
const PasswordPage = lazy(() => import('../session/PasswordPage'));

/** Decides by the session what may be seen. */
export function Front() {
  const { session } = useServices();
  const state = useStore(session.store);
  // Once it is known that there is no session, the sign-in is all there is; it need not wait for anything else.
  useEffect(() => {
    if (state.phase === 'active') {
      void import('../session/SignInForm');
    }
  }, [state.phase]);

  switch (state.phase) {
    case 'checking':
      return state.unreachable ? <Unreachable /> : <PageLoading />;
    case 'signedOut':
      return (
        <Suspense fallback={<PageLoading />}>
          <SignInPage />
        </Suspense>
      );
    case 'choosingPassword':
      return (
        <Suspense fallback={<PageLoading />}>
          <PasswordPage />
        </Suspense>
      );
    case 'active':
      return (
        <>
          <Suspense fallback={<PageLoading />}>
            <Pages key={state.session.username} session={state.session} />
          </Suspense>
          {state.interruption !== null && (
            <SessionOverlay username={state.session.username} interruption={state.interruption} />
          )}
        </>
      );
  }
}
