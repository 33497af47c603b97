import Button from '@cloudscape-design/components/button';
import { useEffect } from 'react';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { Notice } from '../ui/Notice';

const RETRY_EVERY_MS = 5_000;

/** The portal has been loaded, but its server does not answer; it goes on as soon as it does. */
export function Unreachable() {
  const { unreachable } = useMessages().app;
  const { session, clock } = useServices();

  useEffect(() => {
    let cancel = () => {};
    const again = () => {
      cancel = clock.after(RETRY_EVERY_MS, () => void session.check().then(again));
    };
    again();
    return () => cancel();
  }, [session, clock]);

  return (
    <main className="centred">
      <Notice
        title={unreachable.title}
        body={unreachable.body}
        actions={<Button onClick={() => void session.check()}>{unreachable.retry}</Button>}
      />
    </main>
  );
}
