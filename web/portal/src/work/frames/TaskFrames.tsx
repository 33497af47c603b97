import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useServices } from '../../app/services';
import { useMessages } from '../../i18n/context';
import { useStore } from '../../platform/useStore';
import type { Task } from '../loop/state';
import type { WorkSession } from '../WorkSession';
import { framed, noFrames, without } from './framed';

interface Props {
  readonly session: WorkSession;
  readonly current: Task | null;
  readonly ahead: Task | null;
  /** Something lies over the task: it must not take keys or focus. */
  readonly covered: boolean;
}

/** How long a page outlives its task. */
const PARTING_MS = 250;

/**
 * The worker pages: the one on the screen and, hidden behind it, the one loaded ahead. A frame keeps its element
 * when its task comes to the front, for a frame that is moved is loaded again.
 *
 * A page whose task is over stays for a moment, hidden and unheard: with a frame that goes while its key press is
 * being delivered, Chromium forgets to tell whoever pressed the key (a test, a program that types for a person)
 * that it was, and they wait for ever.
 */
export function TaskFrames({ session, current, ahead, covered }: Props) {
  const [before, setBefore] = useState(noFrames);
  const now = framed(
    before,
    [current, ahead].filter((task) => task !== null),
  );
  if (now !== before) {
    setBefore(now);
  }
  return now.frames.map(({ number, task, parting }) => (
    <TaskFrame
      key={number}
      session={session}
      task={task}
      place={parting ? 'parting' : task === current ? 'front' : 'ahead'}
      covered={covered}
      onParted={() => setBefore((frames) => without(frames, number))}
    />
  ));
}

interface FrameProps {
  readonly session: WorkSession;
  readonly task: Task;
  readonly place: 'front' | 'ahead' | 'parting';
  readonly covered: boolean;
  /** The page of a task that is over has had its time. */
  readonly onParted: () => void;
}

function TaskFrame({ session, task, place, covered, onParted }: FrameProps) {
  const { frameTitle } = useMessages().work;
  const frame = useRef<HTMLIFrameElement>(null);
  const { assignmentId, page, title } = task.assignment;

  const active = place === 'front';
  const parting = place === 'parting';

  useEffect(() => {
    const window = frame.current?.contentWindow;
    return window && !parting ? session.pages.register(assignmentId, window) : undefined;
  }, [session, assignmentId, parting]);

  const { clock } = useServices();
  const parted = useEffectEvent(onParted);
  useEffect(() => (parting ? clock.after(PARTING_MS, parted) : undefined), [parting, clock]);

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
      className={active ? 'task-frame' : `task-frame task-frame-${place}`}
      src={page}
      title={frameTitle(title)}
      onLoad={() => parting || session.runner.dispatch({ type: 'pageLoaded', id: assignmentId })}
      // No allow-same-origin: the page is somebody's template, and must not reach the portal's cookie, DOM or API.
      sandbox="allow-scripts allow-forms"
      referrerPolicy="no-referrer"
      inert={!active || covered}
      aria-hidden={!active}
    />
  );
}
