import type { ReactNode } from 'react';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { useStore } from '../platform/useStore';
import { SettingsMenu } from '../settings/SettingsMenu';
import { BrandMark } from '../ui/Brand';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The card in the middle of the pages before the portal. */
export function FrontDoor({ title, lead, children }: Props) {
  const { app } = useMessages();
  const { session } = useServices();
  const state = useStore(session.store);
  const displayName = state.phase === 'choosingPassword' ? state.session.displayName : null;
  return (
    <div className="front-door">
      <div className="front-door-settings">
        <SettingsMenu
          displayName={displayName}
          // Whoever is stopped here by a lost connection can simply close the page.
          onSignOut={() => void session.signOut().catch(() => undefined)}
        />
      </div>
      <main className="front-door-card">
        <div className="front-door-brand">
          <BrandMark />
          <span>{app.name}</span>
        </div>
        <h1>{title}</h1>
        <p className="soft">{lead}</p>
        {children}
      </main>
    </div>
  );
}
