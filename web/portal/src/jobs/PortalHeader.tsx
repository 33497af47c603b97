import { useServices } from '../app/services';
import { pathOf } from '../app/Router';
import { useMessages } from '../i18n/context';
import { SignOutFailed } from '../session/SignOutFailed';
import { useSignOut } from '../session/useSignOut';
import { SettingsMenu } from '../settings/SettingsMenu';
import { Brand } from '../ui/Brand';

interface Props {
  readonly displayName: string;
  readonly username: string;
}

export function PortalHeader({ displayName, username }: Props) {
  const { app, settings } = useMessages();
  const { router } = useServices();
  const { signOut, failed, dismiss } = useSignOut(username);
  return (
    <header className="bar">
      <a className="skip" href="#content">
        {app.skip}
      </a>
      <a
        className="bar-home"
        href={pathOf({ page: 'jobs' })}
        onClick={(event) => {
          event.preventDefault();
          router.go({ page: 'jobs' });
        }}
      >
        <Brand />
      </a>
      <span className="bar-space" />
      <span className="bar-account soft" title={settings.account(displayName)}>
        {displayName}
      </span>
      <SettingsMenu displayName={displayName} onSignOut={() => void signOut()} />
      {failed && <SignOutFailed onDismiss={dismiss} />}
    </header>
  );
}
