import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useEffect, useState } from 'react';
import type { SignInProvider } from '../api/types';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';

/** The ways in for those whose organization knows them; nothing where there is none. */
export function ProviderSignIn() {
  const { signIn: text } = useMessages();
  const { session } = useServices();
  const [providers, setProviders] = useState<readonly SignInProvider[]>([]);
  const [refused] = useState(() => new URLSearchParams(location.search).get('sign-in') === 'refused');

  useEffect(() => {
    let shown = true;
    // Without an answer the form below is still there.
    session.providers().then(
      (found) => shown && setProviders(found),
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [session]);

  if (providers.length === 0 && !refused) {
    return null;
  }
  return (
    <div className="sign-in-providers">
      <div role="alert">{refused && <Alert type="error">{text.refused}</Alert>}</div>
      {providers.map((provider) => (
        <Button key={provider.href} href={provider.href} variant="primary" fullWidth>
          {text.provider(provider.name)}
        </Button>
      ))}
      {providers.length > 0 && <p className="soft small">{text.or}</p>}
    </div>
  );
}
