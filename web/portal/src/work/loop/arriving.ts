import type { ApiError } from '../../api/ApiError';
import { saveSoon } from './drafting';
import type { Effect, TimerName } from './effect';
import type { Arrival } from './event';
import type { LoopState, Outlook, Task } from './state';
import { after, step, type Step } from './step';
import { taskFrom, watchDeadline } from './task';

/** How long a page may take until the worker is offered a way out. */
const PAGE_PATIENCE_MS = 15_000;
/** From a task that the server has yet to clear away to the next attempt at another. */
const CLEARING_MS = 3_000;
/** How often the end-of-work page looks for new tasks. */
export const OUTLOOK_EVERY_MS = 30_000;

const TIMERS_OF_A_TASK: readonly TimerName[] = [
  'saveDue',
  'retryDue',
  'openDue',
  'answerOverdue',
  'pageOverdue',
  'deadlineReached',
];

export function start(state: LoopState): Step {
  return step({ ...state, stage: { name: 'loading', failures: 0 } }, { type: 'fetchNext' });
}

/** The next task: the one loaded ahead at once, otherwise one from the server. */
export function advance(state: LoopState): Step {
  const stopped = stopTimers();
  const { ahead } = state;
  if (ahead.name === 'loaded') {
    return after(stopped, show(state, ahead.task));
  }
  if (ahead.name === 'asking') {
    // The reservation under way will be the next task; asking beside it could take two.
    return step({ ...state, stage: { name: 'loading', failures: 0 } }, ...stopped);
  }
  return after(stopped, start({ ...state, ahead: { name: 'none' } }));
}

/** The worker's open task from the server, whatever is loaded ahead. */
export function fetchAgain(state: LoopState): Step {
  return after(stopTimers(), start(state));
}

function stopTimers(): readonly Effect[] {
  return TIMERS_OF_A_TASK.map((timer) => ({ type: 'stopTimer', timer }));
}

/** Puts a task that was loaded ahead on the screen and starts its clock. */
function show(state: LoopState, task: Task): Step {
  const id = task.assignment.assignmentId;
  const page: Effect[] =
    task.page === 'ready'
      ? [{ type: 'post', id, message: { type: 'activate' } }, { type: 'focusTask' }]
      : [pagePatience()];
  return step(
    { ...withTask(state, task), ahead: { name: 'none' } },
    ...page,
    { type: 'open', id },
    announceTask(state),
  );
}

export function arrived(state: LoopState, arrival: Arrival, now: number): Step {
  if (state.stage.name !== 'loading') {
    return step(state);
  }
  if (arrival.deadlineAt !== null && arrival.deadlineAt <= now) {
    // Its time is over, and the server clears it away in a moment; showing it would only end it once more.
    return step(state, { type: 'startTimer', timer: 'retryDue', milliseconds: CLEARING_MS });
  }
  const task = taskFrom(arrival);
  const clock: readonly Effect[] = task.opened
    ? watchDeadline(task)
    : [{ type: 'open', id: task.assignment.assignmentId }];
  return after([pagePatience(), ...clock, announceTask(state)], saveSoon(withTask(state, task), task));
}

function withTask(state: LoopState, task: Task): LoopState {
  return { ...state, title: task.assignment.title, stage: { name: 'working', task, setback: null } };
}

export function nothingLeft(state: LoopState): Step {
  if (state.stage.name !== 'loading') {
    return step(state);
  }
  return step(
    { ...state, stage: { name: 'caughtUp', outlook: null }, ahead: { name: 'none' } },
    { type: 'announce', announcement: { type: 'caughtUp' } },
    { type: 'lookOut' },
  );
}

export function loadFailed(state: LoopState, error: ApiError): Step {
  if (state.stage.name !== 'loading') {
    return step(state);
  }
  if (!error.retryable) {
    return step({ ...state, stage: { name: 'unavailable', kind: error.kind, message: error.message } });
  }
  const failures = state.stage.failures + 1;
  return step(
    { ...state, stage: { name: 'loading', failures } },
    { type: 'backOff', timer: 'retryDue', failures },
  );
}

/** What the job has for a worker who is done; null when the server could not be asked. */
export function outlook(state: LoopState, found: Outlook | null): Step {
  if (state.stage.name !== 'caughtUp') {
    return step(state);
  }
  const before = state.stage.outlook;
  const news = (found?.available ?? 0) > 0 && (before?.available ?? 0) === 0;
  return step(
    { ...state, stage: { name: 'caughtUp', outlook: found ?? before } },
    { type: 'startTimer', timer: 'outlookDue', milliseconds: OUTLOOK_EVERY_MS },
    ...(news ? [{ type: 'announce', announcement: { type: 'newWork' } } as const] : []),
  );
}

export function pagePatience(): Effect {
  return { type: 'startTimer', timer: 'pageOverdue', milliseconds: PAGE_PATIENCE_MS };
}

function announceTask({ submitted }: LoopState): Effect {
  return { type: 'announce', announcement: { type: 'nextTask', submitted } };
}
