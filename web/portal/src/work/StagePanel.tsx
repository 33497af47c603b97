import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import type { ReactNode } from 'react';
import { pathOf } from '../app/Router';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { Notice } from '../ui/Notice';
import type { NoticeMarkName } from '../ui/NoticeMark';
import { CaughtUp } from './CaughtUp';
import type { LoopEvent } from './loop/event';
import type { LeaveAction, LoopState, OverReason } from './loop/state';

interface Props {
  readonly state: LoopState;
  readonly dispatch: (event: LoopEvent) => void;
  readonly onLeave: (action: LeaveAction) => void;
}

const MARKS: Readonly<Record<OverReason, NoticeMarkName>> = {
  expired: 'time',
  withdrawn: 'stopped',
  changed: 'stopped',
  submitted: 'done',
  declined: 'stopped',
  released: 'stopped',
  stopped: 'stopped',
  gone: 'nothing',
  elsewhere: 'stopped',
};

/** What stands in the task's place while there is none to work on. */
export function StagePanel({ state, dispatch, onLeave }: Props) {
  const { work: text, errors } = useMessages();
  const { stage } = state;
  switch (stage.name) {
    case 'loading':
      return (
        <Panel>
          <div className="notice late" role="status">
            <Spinner size="large" />
            <p>{stage.failures > 0 ? text.loadingRetry : text.loading}</p>
            {stage.failures > 0 && (
              <Button onClick={() => dispatch({ type: 'retryAsked' })}>{text.tryNow}</Button>
            )}
          </div>
        </Panel>
      );
    case 'working':
      switch (stage.task.page) {
        case 'loading':
          return (
            <Panel>
              <div className="notice late" role="status">
                <Spinner size="large" />
                <p>{text.loading}</p>
              </div>
            </Panel>
          );
        case 'slow':
          return <SilentPage problem={stage.task.pageProblem} dispatch={dispatch} onLeave={onLeave} />;
        case 'ready':
          return null;
      }
    case 'over':
      return (
        <Panel>
          <Notice
            focused
            mark={MARKS[stage.reason]}
            {...text.over[stage.reason]}
            actions={
              <>
                <Button variant="primary" onClick={() => dispatch({ type: 'continueAsked' })}>
                  {stage.reason === 'elsewhere' ? text.continueHere : text.nextTask}
                </Button>
                <ToJobs />
              </>
            }
          />
        </Panel>
      );
    case 'caughtUp':
      return (
        <Panel>
          <CaughtUp
            submitted={state.submitted}
            outlook={stage.outlook}
            onContinue={() => dispatch({ type: 'continueAsked' })}
            toJobs={<ToJobs />}
          />
        </Panel>
      );
    case 'unavailable':
      return (
        <Panel>
          <Notice
            focused
            mark="nothing"
            title={text.unavailable}
            body={stage.message || errors[stage.kind]}
            actions={
              <>
                <ToJobs />
                <Button onClick={() => dispatch({ type: 'continueAsked' })}>{text.tryNow}</Button>
              </>
            }
          />
        </Panel>
      );
    case 'submitting':
    case 'leaving':
    case 'left':
      return null;
  }
}

interface SilentPageProps extends Omit<Props, 'state'> {
  readonly problem: string | null;
}

/** A page that does not speak cannot be worked on: what is known of it, and the ways out. */
function SilentPage({ problem, dispatch, onLeave }: SilentPageProps) {
  const { work: text } = useMessages();
  return (
    <Panel>
      <Notice
        focused
        mark={problem === null ? 'time' : 'stopped'}
        title={problem === null ? text.slow.title : text.slow.broken}
        body={problem ?? text.slow.body}
        actions={
          <>
            <Button variant="primary" onClick={() => dispatch({ type: 'pageReloadAsked' })}>
              {text.slow.reload}
            </Button>
            <Button onClick={() => onLeave('release')}>{text.leave.release.menu}</Button>
            <Button onClick={() => onLeave('decline')}>{text.leave.decline.menu}</Button>
          </>
        }
      />
    </Panel>
  );
}

function Panel({ children }: { readonly children: ReactNode }) {
  return <div className="stage-panel">{children}</div>;
}

function ToJobs() {
  const { work: text } = useMessages();
  const { router } = useServices();
  return (
    <Button
      href={pathOf({ page: 'jobs' })}
      onFollow={(event) => {
        event.preventDefault();
        router.go({ page: 'jobs' });
      }}
    >
      {text.toJobs}
    </Button>
  );
}
