import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { useMessages } from '../i18n/context';

export function SignOutFailed({ onDismiss }: { readonly onDismiss: () => void }) {
  const { settings, app } = useMessages();
  return (
    <Modal
      visible
      header={settings.signOut}
      onDismiss={onDismiss}
      footer={
        <div className="actions actions-end">
          <Button variant="primary" onClick={onDismiss}>
            {app.close}
          </Button>
        </div>
      }
    >
      {settings.signOutFailed}
    </Modal>
  );
}
