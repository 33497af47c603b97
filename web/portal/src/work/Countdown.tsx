import Icon from '@cloudscape-design/components/icon';
import { useMessages } from '../i18n/context';
import { clockFace, urgency } from './countdown';
import type { Task } from './loop/state';
import { useCountdown } from './useCountdown';

/** The time that is left for the task. It is silent: {@link DeadlineWatch} speaks when there is something to say. */
export function Countdown({ task }: { readonly task: Task }) {
  const { work: text } = useMessages();
  const left = useCountdown(task.deadlineAt);
  if (left === null) {
    return (
      <span className="countdown" aria-hidden="true">
        –:––
      </span>
    );
  }
  const urgent = urgency(left, task.assignment.timeLimitSeconds);
  return (
    <span
      className={`countdown countdown-${urgent}`}
      role="timer"
      aria-live="off"
      aria-label={text.timeLeftLabel(left)}
    >
      <Icon name={urgent === 'calm' ? 'status-pending' : 'status-warning'} size="small" />
      <span aria-hidden="true">{left === 0 ? text.timeOver : clockFace(left)}</span>
    </span>
  );
}
