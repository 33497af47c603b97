import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/context';
import { Notice } from '../ui/Notice';
import type { Outlook } from './loop/state';

interface Props {
  readonly submitted: number;
  readonly outlook: Outlook | null;
  readonly onContinue: () => void;
  readonly toJobs: ReactNode;
}

/** The end of the work, for now. New tasks are offered and never opened by themselves: that would start their clock. */
export function CaughtUp({ submitted, outlook, onContinue, toJobs }: Props) {
  const text = useMessages().work.caughtUp;
  const available = outlook?.available ?? 0;
  const answered = outlook?.answered ?? null;
  return (
    <Notice
      focused
      mark="done"
      title={text.title}
      body={
        <>
          <p>{available > 0 ? text.newWork(available) : text.body}</p>
          <dl className="tally">
            <div>
              <dt>{text.session}</dt>
              <dd>{text.answers(submitted)}</dd>
            </div>
            {answered !== null && (
              <div>
                <dt>{text.total}</dt>
                <dd>{text.answers(answered)}</dd>
              </div>
            )}
          </dl>
          {available === 0 && <p className="soft small">{text.watching}</p>}
        </>
      }
      actions={
        <>
          {available > 0 && (
            <Button variant="primary" onClick={onContinue}>
              {text.resume}
            </Button>
          )}
          {toJobs}
        </>
      }
    />
  );
}
