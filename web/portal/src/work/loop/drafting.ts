import type { ApiError } from '../../api/ApiError';
import type { Answer } from '../../api/types';
import { acknowledged, changed, failed, isSame, isUnsaved, sending } from '../draft';
import type { LoopState, Setback, Task } from './state';
import { taskOf } from './state';
import { after, findTask, isCurrent, putTask, step, type Step } from './step';
import { saysLost, watchDeadline } from './task';

/** From the first unsaved change to the call that saves it and all that came after it. */
export const SAVE_AFTER_MS = 1_500;

export function answerChanged(state: LoopState, id: string, answer: Answer): Step {
  const { stage } = state;
  if (stage.name !== 'working' || !isCurrent(state, id) || isSame(stage.task.draft, answer)) {
    return step(state);
  }
  const task = { ...stage.task, draft: changed(stage.task.draft, answer) };
  return after([{ type: 'journal', id, answer, submitting: false }], saveSoon(putTask(state, task), task));
}

/** Has the draft sent in a moment, unless there is nothing to send or it will be anyway. */
export function saveSoon(state: LoopState, task: Task): Step {
  const { draft } = task;
  if (!isUnsaved(draft) || draft.scheduled || draft.underway.length > 0) {
    return step(state);
  }
  return step(putTask(state, { ...task, draft: { ...draft, scheduled: true } }), {
    type: 'startTimer',
    timer: 'saveDue',
    milliseconds: SAVE_AFTER_MS,
  });
}

export function saveDue(state: LoopState): Step {
  return state.stage.name === 'working' ? sendDraft(state, state.stage.task, false) : step(state);
}

/** The portal is being left, perhaps for good: what is unsaved goes now, even beside a call that is under way. */
export function hidden(state: LoopState): Step {
  if (state.stage.name !== 'working') {
    return step(state);
  }
  const { task } = state.stage;
  const id = task.assignment.assignmentId;
  return after([{ type: 'post', id, message: { type: 'request-answer' } }], sendDraft(state, task, true));
}

function sendDraft(state: LoopState, task: Task, keepalive: boolean): Step {
  const { draft, assignment } = task;
  const busy = draft.underway.length > 0 && !keepalive;
  if (draft.answer === null || !isUnsaved(draft) || draft.refused !== null || busy || !task.opened) {
    return step(putTask(state, { ...task, draft: { ...draft, scheduled: false } }));
  }
  return step(putTask(state, { ...task, draft: sending(draft) }), {
    type: 'saveDraft',
    id: assignment.assignmentId,
    answer: draft.answer,
    revision: draft.revision,
    keepalive,
  });
}

export function draftSaved(state: LoopState, id: string, revision: number): Step {
  const task = findTask(state, id);
  if (task === null) {
    return step(state);
  }
  const saved = { ...task, draft: acknowledged(task.draft, revision) };
  const next = putTask(state, saved);
  return state.stage.name === 'working' ? saveSoon(next, saved) : step(next);
}

export function draftFailed(state: LoopState, id: string, revision: number, error: ApiError): Step {
  const task = isCurrent(state, id) ? taskOf(state) : null;
  if (task === null) {
    return step(state);
  }
  const draft = failed(task.draft, revision);
  const next = putTask(state, { ...task, draft });
  if (state.stage.name !== 'working') {
    return step(next);
  }
  if (saysLost(error)) {
    return step(next, { type: 'check', id });
  }
  if (!error.retryable) {
    return step(putTask(state, { ...task, draft: { ...draft, refused: error.kind } }));
  }
  return step(putTask(state, { ...task, draft: { ...draft, scheduled: true } }), {
    type: 'backOff',
    timer: 'saveDue',
    failures: draft.failures,
  });
}

/** Gives a task back into the worker's hands after something was tried with it that did not work. */
export function workOn(state: LoopState, task: Task, setback: Setback): Step {
  const working: LoopState = { ...state, stage: { name: 'working', task, setback } };
  return after(watchDeadline(task), saveSoon(working, task));
}
