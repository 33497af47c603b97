import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/context';
import { useStore } from '../../platform/useStore';
import type { Task } from '../loop/state';
import type { WorkSession } from '../WorkSession';

interface Props {
  readonly session: WorkSession;
  readonly current: Task | null;
  readonly ahead: Task | null;
  /** Something lies over the task: it must not take keys or focus. */
  readonly covered: boolean;
}

/**
 * The worker pages: the one on the screen and, hidden behind it, the one loaded ahead. A frame keeps its element
 * when its task comes to the front, for a frame that is moved is loaded again.
 */
export function TaskFrames({ session, current, ahead, covered }: Props) {
  const tasks = [current, ahead].filter((task) => task !== null);
  return tasks.map((task) => (
    <TaskFrame
      key={`${task.assignment.assignmentId}/${task.load}`}
      session={session}
      task={task}
      active={task === current}
      covered={covered}
    />
  ));
}

interface FrameProps {
  readonly session: WorkSession;
  readonly task: Task;
  readonly active: boolean;
  readonly covered: boolean;
}

function TaskFrame({ session, task, active, covered }: FrameProps) {
  const { frameTitle } = useMessages().work;
  const frame = useRef<HTMLIFrameElement>(null);
  const { assignmentId, page, title } = task.assignment;

  useEffect(() => {
    const window = frame.current?.contentWindow;
    return window ? session.pages.register(assignmentId, window) : undefined;
  }, [session, assignmentId]);

  const focusRequest = useStore(session.focusRequests);
  useEffect(() => {
    if (active && !covered && focusRequest > 0) {
      frame.current?.focus({ preventScroll: true });
    }
  }, [active, covered, focusRequest]);

  return (
    <iframe
      ref={frame}
      id={active ? 'task' : undefined}
      className={active ? 'task-frame' : 'task-frame task-frame-ahead'}
      src={page}
      title={frameTitle(title)}
      onLoad={() => session.runner.dispatch({ type: 'pageLoaded', id: assignmentId })}
      // No allow-same-origin: the page is somebody's template, and must not reach the portal's cookie, DOM or API.
      sandbox="allow-scripts allow-forms"
      referrerPolicy="no-referrer"
      inert={!active || covered}
      aria-hidden={!active}
    />
  );
}
