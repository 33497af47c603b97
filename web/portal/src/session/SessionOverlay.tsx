import Button from '@cloudscape-design/components/button';
import { lazy, Suspense, useEffect, useId } from 'react';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { Overlay } from '../ui/Overlay';
import type { Interruption } from './sessionState';

const SignInForm = lazy(() => import('./SignInForm'));
const PasswordForm = lazy(() => import('./PasswordForm'));

interface Props {
  readonly username: string;
  readonly interruption: Interruption;
}

/** Over whatever is on the screen, which stays: the session has to be mended before anything can be sent. */
export function SessionOverlay({ username, interruption }: Props) {
  const { signIn, password } = useMessages();
  const { session } = useServices();
  const heading = useId();

  // The worker may sign in again in another window; then there is nothing left to ask here.
  useEffect(() => {
    const look = () => void session.check();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [session]);

  const again = interruption === 'signedOut';
  return (
    <Overlay labelledBy={heading}>
      <h1 id={heading}>{again ? signIn.again.title : password.title}</h1>
      <p className="soft">{again ? signIn.again.body : password.lead}</p>
      <Suspense>{again ? <SignInForm username={username} /> : <PasswordForm />}</Suspense>
      {again && (
        <div className="overlay-aside">
          <Button variant="inline-link" onClick={() => session.abandon()}>
            {signIn.again.someoneElse}
          </Button>
          <p className="soft small">{signIn.again.someoneElseWarning}</p>
        </div>
      )}
    </Overlay>
  );
}
