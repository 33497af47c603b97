import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useMessages } from '../i18n/context';
import { saveState, type SaveState } from './draft';
import type { Stage } from './loop/state';

const INDICATORS: Readonly<Record<SaveState, StatusIndicatorProps.Type>> = {
  untouched: 'success',
  saved: 'success',
  saving: 'in-progress',
  retrying: 'warning',
  refused: 'error',
};

/** Whether the worker's last change is safe. */
export function SaveIndicator({ stage }: { readonly stage: Stage }) {
  const { work: text } = useMessages();
  if (stage.name === 'submitting') {
    const waiting = stage.failures > 0;
    return (
      <span className="save">
        <StatusIndicator type={waiting ? 'warning' : 'in-progress'}>
          {waiting ? text.submitWaiting : text.submitting}
        </StatusIndicator>
      </span>
    );
  }
  const saving =
    stage.name === 'working' || stage.name === 'leaving' ? saveState(stage.task.draft) : 'untouched';
  return (
    <span className="save" data-state={saving}>
      {saving !== 'untouched' && (
        <StatusIndicator type={INDICATORS[saving]}>{text.save[saving]}</StatusIndicator>
      )}
    </span>
  );
}
