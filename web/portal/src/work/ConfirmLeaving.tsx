import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { useMessages } from '../i18n/context';
import type { LeaveAction } from './loop/state';

interface Props {
  readonly action: LeaveAction;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Says what leaving the task this way means, before it happens. */
export function ConfirmLeaving({ action, onCancel, onConfirm }: Props) {
  const { work: text } = useMessages();
  const { title, body, confirm } = text.leave[action];
  return (
    <Modal
      visible
      header={title}
      onDismiss={onCancel}
      footer={
        <div className="actions actions-end">
          <Button variant="link" onClick={onCancel}>
            {text.keepWorking}
          </Button>
          <Button variant="primary" onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      }
    >
      {body.map((sentence) => (
        <p key={sentence} className="dialog-text">
          {sentence}
        </p>
      ))}
    </Modal>
  );
}
