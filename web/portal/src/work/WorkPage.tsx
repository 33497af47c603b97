import '../styles/work.css';
import { useEffect, useState } from 'react';
import type { Session } from '../api/types';
import { useServices } from '../app/services';
import { useLocale, useMessages } from '../i18n/context';
import { useStore } from '../platform/useStore';
import { SignOutFailed } from '../session/SignOutFailed';
import { useSignOut } from '../session/useSignOut';
import { Announcer } from '../ui/Announcer';
import { usePageTitle } from '../ui/usePageTitle';
import { ConfirmLeaving } from './ConfirmLeaving';
import { DeadlineWatch } from './DeadlineWatch';
import { TaskFrames } from './frames/TaskFrames';
import type { LeaveAction } from './loop/state';
import { taskOf } from './loop/state';
import { ShortcutList } from './ShortcutList';
import { StagePanel } from './StagePanel';
import { TaskNotices } from './TaskNotices';
import { toggleFullScreen } from './fullScreen';
import { useShortcuts } from './useShortcuts';
import { WorkHeader } from './WorkHeader';
import { WorkSession } from './WorkSession';

interface Props {
  readonly jobId: string;
  readonly session: Session;
}

/** What lies over the task because the worker asked for it. */
type Dialog = LeaveAction | 'shortcuts' | null;

export default function WorkPage({ jobId, session }: Props) {
  const work = useWorkSession(jobId, session);
  const { router } = useServices();
  const state = useStore(work.runner.store);
  const pageShortcuts = useStore(work.pageShortcuts);
  const [dialog, setDialog] = useState<Dialog>(null);
  const { signOut, failed, dismiss } = useSignOut(session.username);
  const { dispatch } = work.runner;
  const { stage, ahead } = state;
  const task = taskOf(state);
  const { app, jobs } = useMessages();
  usePageTitle(state.title ?? app.loading);

  const ask = (next: Dialog) => {
    if (next === 'shortcuts' || stage.name === 'working') {
      setDialog(next);
    }
  };
  useShortcuts(work, dialog === null, {
    help: () => ask('shortcuts'),
    moreTime: () => dispatch({ type: 'moreTimeAsked' }),
    fullScreen: toggleFullScreen,
    decline: () => ask('decline'),
    release: () => ask('release'),
    stop: () => ask('stop'),
    header: () => document.getElementById('work-header')?.querySelector<HTMLElement>('a, button')?.focus(),
  });

  const left = stage.name === 'left';
  useEffect(() => {
    if (left) {
      router.go({ page: 'jobs' });
    }
  }, [left, router]);

  const focusTask = () => work.focusRequests.set(work.focusRequests.get() + 1);
  const close = () => {
    setDialog(null);
    focusTask();
  };
  const covered = dialog !== null || failed || stage.name !== 'working' || stage.task.page !== 'ready';

  return (
    <div className="work">
      <WorkHeader
        state={state}
        displayName={session.displayName}
        onDialog={ask}
        onMoreTime={() => dispatch({ type: 'moreTimeAsked' })}
        onBack={() => void work.handedOver().then(() => router.go({ page: 'jobs' }))}
        onSignOut={() => void work.saved().then(signOut)}
        backLabel={jobs.title}
      />
      <main className="work-area">
        <TaskNotices state={state} dispatch={dispatch} />
        {task !== null && stage.name === 'working' && (
          <DeadlineWatch
            key={task.assignment.assignmentId}
            task={task}
            announcements={work.announcements}
            onMoreTime={() => dispatch({ type: 'moreTimeAsked' })}
            onDismiss={focusTask}
          />
        )}
        <div className="task-place">
          <TaskFrames
            session={work}
            current={task}
            ahead={ahead.name === 'loaded' ? ahead.task : null}
            covered={covered}
          />
          <StagePanel state={state} dispatch={dispatch} onLeave={ask} />
        </div>
      </main>
      {dialog === 'shortcuts' && <ShortcutList page={pageShortcuts} onClose={close} />}
      {dialog !== null && dialog !== 'shortcuts' && (
        <ConfirmLeaving
          action={dialog}
          onCancel={close}
          onConfirm={() => {
            setDialog(null);
            dispatch({ type: 'leaveConfirmed', action: dialog });
          }}
        />
      )}
      {failed && <SignOutFailed onDismiss={dismiss} />}
      <Announcer announcements={work.announcements} />
    </div>
  );
}

/** The session of this job, for as long as the page shows it; it speaks the worker's language of the moment. */
function useWorkSession(jobId: string, session: Session): WorkSession {
  const services = useServices();
  const messages = useMessages();
  const locale = useLocale();
  const [work] = useState(() => new WorkSession(jobId, session, services, { messages, locale }));
  useEffect(() => {
    work.wording.messages = messages;
    work.wording.locale = locale;
  }, [work, messages, locale]);
  useEffect(() => work.start(), [work]);
  return work;
}
