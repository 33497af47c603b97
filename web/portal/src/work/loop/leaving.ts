import type { ApiError } from '../../api/ApiError';
import type { Answer } from '../../api/types';
import { changed, isSame, isUnsaved } from '../draft';
import { advance } from './arriving';
import { workOn } from './drafting';
import type { Effect } from './effect';
import type { LeaveAction, LoopState } from './state';
import { after, isCurrent, putTask, step, type Step } from './step';
import { saysLost } from './task';

/** How long a page may take to hand over its newest answer before it is stopped without. */
const ANSWER_PATIENCE_MS = 600;

export function leaveConfirmed(state: LoopState, action: LeaveAction): Step {
  if (state.stage.name !== 'working') {
    return step(state);
  }
  const { task } = state.stage;
  const asking = action === 'stop' && task.page === 'ready';
  const leaving: LoopState = {
    ...state,
    stage: {
      name: 'leaving',
      task: { ...task, draft: { ...task.draft, scheduled: false } },
      action,
      asking,
    },
  };
  const quiet: Effect = { type: 'stopTimer', timer: 'saveDue' };
  if (!asking) {
    return after([quiet], leaveNow(leaving));
  }
  return step(
    leaving,
    quiet,
    { type: 'post', id: task.assignment.assignmentId, message: { type: 'request-answer' } },
    { type: 'startTimer', timer: 'answerOverdue', milliseconds: ANSWER_PATIENCE_MS },
  );
}

/** The page has handed over its newest answer. */
export function answerHandedOver(state: LoopState, id: string, answer: Answer): Step {
  const { stage } = state;
  if (stage.name !== 'leaving' || !stage.asking || !isCurrent(state, id)) {
    return step(state);
  }
  if (isSame(stage.task.draft, answer)) {
    return leaveNow(state);
  }
  const task = { ...stage.task, draft: changed(stage.task.draft, answer) };
  return after([{ type: 'journal', id, answer, submitting: false }], leaveNow(putTask(state, task)));
}

/** Leaves the task with what is known of its answer. */
export function leaveNow(state: LoopState): Step {
  const { stage } = state;
  if (stage.name !== 'leaving') {
    return step(state);
  }
  const { task, action } = stage;
  const { answer, revision } = task.draft;
  const unsaved = action === 'stop' && answer !== null && isUnsaved(task.draft) ? { answer, revision } : null;
  return step(
    { ...state, stage: { ...stage, asking: false } },
    { type: 'stopTimer', timer: 'answerOverdue' },
    { type: 'leave', id: task.assignment.assignmentId, action, unsaved },
  );
}

export function leaveAccepted(state: LoopState, id: string, action: LeaveAction): Step {
  if (state.stage.name !== 'leaving' || !isCurrent(state, id)) {
    return step(state);
  }
  const forget: Effect = { type: 'forget', id };
  if (action === 'decline') {
    return after([forget], advance(state));
  }
  const { ahead } = state;
  const back: readonly Effect[] =
    ahead.name === 'loaded' ? [{ type: 'giveBack', id: ahead.task.assignment.assignmentId }] : [];
  return step(
    { ...state, stage: { name: 'left', action }, ahead: { name: 'none' } },
    { type: 'stopTimer', timer: 'deadlineReached' },
    forget,
    ...back,
  );
}

export function leaveFailed(state: LoopState, id: string, action: LeaveAction, error: ApiError): Step {
  const { stage } = state;
  if (stage.name !== 'leaving' || !isCurrent(state, id)) {
    return step(state);
  }
  const { kind, message } = error;
  return after(
    [saysLost(error) ? { type: 'check', id } : { type: 'focusTask' }],
    workOn(state, stage.task, { what: action, kind, message }),
  );
}
