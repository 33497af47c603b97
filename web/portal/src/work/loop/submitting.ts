import type { ApiError } from '../../api/ApiError';
import type { Answer } from '../../api/types';
import { changed } from '../draft';
import { advance } from './arriving';
import { workOn } from './drafting';
import type { Effect } from './effect';
import type { LoopState, Submitting } from './state';
import { after, isCurrent, step, type Step } from './step';
import { saysLost } from './task';

export function submitPressed(state: LoopState, id: string, answer: Answer): Step {
  const { stage } = state;
  if (stage.name !== 'working' || !isCurrent(state, id)) {
    return step(state);
  }
  const task = { ...stage.task, draft: { ...changed(stage.task.draft, answer), scheduled: false } };
  return step(
    { ...state, stage: { name: 'submitting', task, answer, sent: task.opened, failures: 0 } },
    { type: 'stopTimer', timer: 'saveDue' },
    { type: 'stopTimer', timer: 'deadlineReached' },
    { type: 'journal', id, answer, submitting: true },
    { type: 'post', id, message: { type: 'submitting' } },
    // A task that was just brought forward takes its answer once the server has started its clock.
    ...(task.opened ? [send(id, answer)] : []),
  );
}

/** Makes the next attempt now. */
export function submitAgain(state: LoopState, stage: Submitting): Step {
  if (stage.sent || !stage.task.opened) {
    return step(state);
  }
  return step(
    { ...state, stage: { ...stage, sent: true } },
    { type: 'stopTimer', timer: 'retryDue' },
    send(stage.task.assignment.assignmentId, stage.answer),
  );
}

export function submitAccepted(state: LoopState, id: string): Step {
  if (state.stage.name !== 'submitting' || !isCurrent(state, id)) {
    return step(state);
  }
  const submitted = state.submitted + 1;
  const done: Effect[] = [
    { type: 'post', id, message: { type: 'submitted' } },
    { type: 'forget', id },
    { type: 'count', submitted },
  ];
  return after(done, advance({ ...state, submitted }));
}

export function submitFailed(state: LoopState, id: string, error: ApiError): Step {
  const { stage } = state;
  if (stage.name !== 'submitting' || !isCurrent(state, id)) {
    return step(state);
  }
  if (error.retryable) {
    const failures = stage.failures + 1;
    return step(
      { ...state, stage: { ...stage, sent: false, failures } },
      { type: 'backOff', timer: 'retryDue', failures },
      ...(failures === 1 ? [{ type: 'announce', announcement: { type: 'submitWaiting' } } as const] : []),
    );
  }
  if (saysLost(error)) {
    return step({ ...state, stage: { ...stage, sent: false } }, { type: 'check', id });
  }
  return refused(state, stage, error);
}

/** The server will not have this answer as it is: the worker goes on with it. */
export function refused(state: LoopState, { task, answer }: Submitting, { kind, message }: Refusal): Step {
  const id = task.assignment.assignmentId;
  return after(
    [
      { type: 'journal', id, answer, submitting: false },
      { type: 'post', id, message: { type: 'submit-failed', kind, message } },
    ],
    workOn(state, task, { what: 'submit', kind, message }),
  );
}

type Refusal = Pick<ApiError, 'kind' | 'message'>;

function send(id: string, answer: Answer): Effect {
  return { type: 'submit', id, answer };
}
