import type { ApiError } from '../../api/ApiError';
import type { AssignmentState } from '../../api/types';
import type { TimedAssignment } from '../../api/WorkApi';
import type { LoopState, OverReason, Task } from './state';
import { findTask, isCurrent, putTask, step, type Step } from './step';
import { refused } from './submitting';
import { retimed, saysLost, watchDeadline } from './task';

const REASONS: Readonly<Record<AssignmentState, OverReason>> = {
  Expired: 'expired',
  Withdrawn: 'withdrawn',
  Superseded: 'changed',
  Submitted: 'submitted',
  Declined: 'declined',
  Released: 'released',
  // Its time is over, and the server has not cleared it away yet.
  Accepted: 'expired',
  Stopped: 'stopped',
  Reserved: 'gone',
};

/** By the portal's clock the time is up; the server has the last word, for it may have been extended elsewhere. */
export function deadlineReached(state: LoopState): Step {
  const { stage } = state;
  return stage.name === 'working'
    ? step(state, { type: 'check', id: stage.task.assignment.assignmentId })
    : step(state);
}

/** What the server says of a task that seemed to be over, at the time `now` by the portal's clock. */
export function checked(state: LoopState, id: string, timed: TimedAssignment, now: number): Step {
  const { stage } = state;
  if (!isCurrent(state, id) || (stage.name !== 'working' && stage.name !== 'submitting')) {
    return step(state);
  }
  const { state: name } = timed.assignment;
  const open = name === 'Accepted' && timed.deadlineAt !== null && timed.deadlineAt > now;
  if (!open) {
    return end(state, stage.task, REASONS[name]);
  }
  const task = retimed(stage.task, timed);
  return stage.name === 'submitting'
    ? refused(state, { ...stage, task }, { kind: 'closed', message: '' })
    : step(putTask(state, task), ...watchDeadline(task));
}

export function checkFailed(state: LoopState, id: string, error: ApiError): Step {
  const { stage } = state;
  if (!isCurrent(state, id) || (stage.name !== 'working' && stage.name !== 'submitting')) {
    return step(state);
  }
  return end(state, stage.task, error.kind === 'notFound' ? 'gone' : 'expired');
}

/** The journal is kept: the other tab goes on with it. */
export function takenElsewhere(state: LoopState, id: string): Step {
  const { stage, ahead } = state;
  if (ahead.name === 'loaded' && ahead.task.assignment.assignmentId === id) {
    return step({ ...state, ahead: { name: 'none' } });
  }
  return stage.name === 'working' && isCurrent(state, id)
    ? putAway(state, stage.task, 'elsewhere')
    : step(state);
}

function end(state: LoopState, task: Task, reason: OverReason): Step {
  const { state: ended, effects } = putAway(state, task, reason);
  return step(ended, ...effects, { type: 'forget', id: task.assignment.assignmentId });
}

function putAway(state: LoopState, task: Task, reason: OverReason): Step {
  return step(
    { ...state, stage: { name: 'over', task, reason } },
    { type: 'stopTimer', timer: 'saveDue' },
    { type: 'stopTimer', timer: 'retryDue' },
    { type: 'stopTimer', timer: 'deadlineReached' },
  );
}

export function moreTimeAsked(state: LoopState): Step {
  const { stage } = state;
  return stage.name === 'working' && stage.task.assignment.extendable
    ? step(state, { type: 'extend', id: stage.task.assignment.assignmentId })
    : step(state);
}

export function extended(state: LoopState, id: string, timed: TimedAssignment): Step {
  const before = findTask(state, id);
  if (before === null || state.stage.name !== 'working') {
    return step(state);
  }
  const task = retimed(before, timed);
  return step(
    putTask(state, task),
    ...watchDeadline(task),
    { type: 'announce', announcement: { type: 'timeAdded' } },
    // The notice that offered the time is gone, and the focus with it.
    { type: 'focusTask' },
  );
}

export function extendFailed(state: LoopState, id: string, error: ApiError): Step {
  const { stage } = state;
  if (stage.name !== 'working' || !isCurrent(state, id)) {
    return step(state);
  }
  if (saysLost(error)) {
    return step(state, { type: 'check', id });
  }
  const { kind, message } = error;
  return step({ ...state, stage: { ...stage, setback: { what: 'extend', kind, message } } });
}
