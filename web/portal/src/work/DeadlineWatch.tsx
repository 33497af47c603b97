import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../i18n/context';
import type { Announcements } from '../ui/Announcer';
import { spokenSeconds, urgency, warningSeconds } from './countdown';
import type { Task } from './loop/state';
import { useCountdown } from './useCountdown';

interface Props {
  readonly task: Task;
  readonly announcements: Announcements;
  readonly onMoreTime: () => void;
  readonly onDismiss: () => void;
}

/** Says that the time is running out, once, for eyes and ears, and offers more where there is more. */
export function DeadlineWatch({ task, announcements, onMoreTime, onDismiss }: Props) {
  const { app, work: text } = useMessages();
  const { deadlineAt, assignment } = task;
  const { timeLimitSeconds, extendable } = assignment;
  const left = useCountdown(deadlineAt);
  const [dismissedFor, setDismissedFor] = useState<number | null>(null);

  const before = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (left !== null) {
      const spoken = spokenSeconds(before.current, left, timeLimitSeconds);
      before.current = left;
      if (spoken !== null) {
        announcements.say(text.announce.timeLeft(spoken));
      }
    }
  }, [left, timeLimitSeconds, announcements, text]);

  if (left === null || urgency(left, timeLimitSeconds) !== 'warning' || dismissedFor === deadlineAt) {
    return null;
  }
  return (
    <div className="floating">
      <Alert
        type="warning"
        dismissible
        dismissAriaLabel={app.close}
        onDismiss={() => {
          setDismissedFor(deadlineAt);
          onDismiss();
        }}
        header={text.ending.title(Math.min(left, warningSeconds(timeLimitSeconds)))}
        action={extendable && <Button onClick={onMoreTime}>{text.moreTime}</Button>}
      >
        {extendable ? text.ending.extendable : text.ending.final}
      </Alert>
    </div>
  );
}
