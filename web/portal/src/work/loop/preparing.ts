import type { ApiError } from '../../api/ApiError';
import type { TimedAssignment } from '../../api/WorkApi';
import { advance, pagePatience, start } from './arriving';
import { saveSoon } from './drafting';
import type { Arrival } from './event';
import type { LoopState } from './state';
import { taskOf } from './state';
import { after, findTask, isCurrent, putTask, step, type Step } from './step';
import { submitAgain } from './submitting';
import { retimed, saysLost, taskFrom, watchDeadline } from './task';

const RESERVE_AGAIN_MS = 15_000;
/** How long a page may be silent after all of it has been loaded. */
const LOADED_PATIENCE_MS = 4_000;

/** Asks for the next task once the one on the screen is there for the worker, so that it does not slow that down. */
export function reserveWhenSettled(state: LoopState): Step {
  const { stage, ahead } = state;
  if (
    stage.name !== 'working' ||
    ahead.name !== 'none' ||
    !stage.task.opened ||
    stage.task.page !== 'ready'
  ) {
    return step(state);
  }
  return step({ ...state, ahead: { name: 'asking' } }, { type: 'reserve' });
}

export function reserved(state: LoopState, arrival: Arrival | null): Step {
  const loading = state.stage.name === 'loading';
  if (state.ahead.name !== 'asking') {
    // The worker has left meanwhile: others may have it.
    return arrival === null
      ? step(state)
      : step(state, { type: 'giveBack', id: arrival.assignment.assignmentId });
  }
  if (arrival === null || isCurrent(state, arrival.assignment.assignmentId)) {
    return loading
      ? start({ ...state, ahead: { name: 'none' } })
      : step({ ...state, ahead: { name: 'nothing' } });
  }
  const ready: LoopState = {
    ...state,
    ahead: { name: 'loaded', task: { ...taskFrom(arrival), opened: false, deadlineAt: null } },
  };
  return loading ? advance(ready) : step(ready);
}

export function reserveFailed(state: LoopState, error: ApiError): Step {
  if (state.ahead.name !== 'asking') {
    return step(state);
  }
  if (state.stage.name === 'loading') {
    return start({ ...state, ahead: { name: 'none' } });
  }
  return error.retryable
    ? step(
        { ...state, ahead: { name: 'none' } },
        {
          type: 'startTimer',
          timer: 'reserveDue',
          milliseconds: RESERVE_AGAIN_MS,
        },
      )
    : step({ ...state, ahead: { name: 'nothing' } });
}

/** The server has started the task's clock. */
export function opened(state: LoopState, id: string, timed: TimedAssignment): Step {
  const before = findTask(state, id);
  if (before === null || !isCurrent(state, id)) {
    return step(state);
  }
  const task = { ...retimed(before, timed), opened: true, openFailures: 0 };
  const next = putTask(state, task);
  if (next.stage.name === 'submitting') {
    return submitAgain(next, next.stage);
  }
  const saving = saveSoon(next, task);
  return after([...watchDeadline(task), ...saving.effects], reserveWhenSettled(saving.state));
}

export function openFailed(state: LoopState, id: string, error: ApiError): Step {
  const task = findTask(state, id);
  if (task === null || !isCurrent(state, id)) {
    return step(state);
  }
  if (error.retryable) {
    const openFailures = task.openFailures + 1;
    return step(putTask(state, { ...task, openFailures }), {
      type: 'backOff',
      timer: 'openDue',
      failures: openFailures,
    });
  }
  if (saysLost(error) && task.draft.revision === 0) {
    // The reservation has lapsed, and nothing has been done yet: another task, without a word.
    return advance(state);
  }
  return saysLost(error)
    ? step(state, { type: 'check', id })
    : step({ ...state, stage: { name: 'unavailable', kind: error.kind, message: error.message } });
}

export function openDue(state: LoopState): Step {
  const task = taskOf(state);
  return task === null || task.opened
    ? step(state)
    : step(
        state,
        { type: 'stopTimer', timer: 'openDue' },
        { type: 'open', id: task.assignment.assignmentId },
      );
}

export function pageReady(state: LoopState, id: string): Step {
  const task = findTask(state, id);
  if (task === null) {
    return step(state);
  }
  const active = isCurrent(state, id);
  const ready = putTask(state, { ...task, page: 'ready' });
  const init = { type: 'post', id, message: { type: 'init', draft: task.draft.answer, active } } as const;
  if (!active) {
    return step(ready, init);
  }
  return after(
    [init, { type: 'stopTimer', timer: 'pageOverdue' }, { type: 'focusTask' }],
    reserveWhenSettled(ready),
  );
}

export function pageOverdue(state: LoopState): Step {
  const task = taskOf(state);
  if (task === null || task.page !== 'loading') {
    return step(state);
  }
  const { assignmentId: id, page } = task.assignment;
  return step(putTask(state, { ...task, page: 'slow' }), { type: 'inspectPage', id, page });
}

/** All that the page needs has arrived: if it still does not speak, something is wrong with it. */
export function pageLoaded(state: LoopState, id: string): Step {
  const task = isCurrent(state, id) ? taskOf(state) : null;
  return task?.page === 'loading'
    ? step(state, { type: 'startTimer', timer: 'pageOverdue', milliseconds: LOADED_PATIENCE_MS })
    : step(state);
}

export function pageInspected(state: LoopState, id: string, problem: string | null): Step {
  const task = findTask(state, id);
  return task === null ? step(state) : step(putTask(state, { ...task, pageProblem: problem }));
}

export function pageReloadAsked(state: LoopState): Step {
  const task = taskOf(state);
  return task === null || state.stage.name !== 'working'
    ? step(state)
    : step(state, { type: 'renewPage', id: task.assignment.assignmentId });
}

/** Loads the page once more, from a fresh address where the server could be asked for one. */
export function pageRenewed(state: LoopState, id: string, timed: TimedAssignment | null): Step {
  const task = findTask(state, id);
  if (task === null) {
    return step(state);
  }
  const page = timed?.assignment.page ?? task.assignment.page;
  return step(
    putTask(state, {
      ...task,
      assignment: { ...task.assignment, page },
      page: 'loading',
      pageProblem: null,
      load: task.load + 1,
    }),
    pagePatience(),
  );
}
