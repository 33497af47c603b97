import { advance, arrived, fetchAgain, loadFailed, nothingLeft, outlook, start } from './arriving';
import { answerChanged, draftFailed, draftSaved, hidden, saveDue } from './drafting';
import {
  checked,
  checkFailed,
  deadlineReached,
  extended,
  extendFailed,
  moreTimeAsked,
  takenElsewhere,
} from './ending';
import type { LoopEvent } from './event';
import { answerHandedOver, leaveAccepted, leaveConfirmed, leaveFailed, leaveNow } from './leaving';
import {
  openDue,
  opened,
  openFailed,
  pageInspected,
  pageLoaded,
  pageOverdue,
  pageReady,
  pageReloadAsked,
  pageRenewed,
  reserved,
  reserveFailed,
  reserveWhenSettled,
} from './preparing';
import type { LoopState } from './state';
import { after, step, type Step } from './step';
import { submitAccepted, submitAgain, submitFailed, submitPressed } from './submitting';

/**
 * The task loop: what follows from an event in a state. Pure; everything that touches the world is an effect.
 *
 *     loading → working ⇄ submitting → working (the next task) … → caughtUp
 *                  ├→ leaving → working (declined) | left (released, stopped)
 *                  └→ over (expired, withdrawn, …) → loading
 */
export function update(state: LoopState, event: LoopEvent): Step {
  switch (event.type) {
    case 'started':
      return start(state);
    case 'arrived':
      return arrived(state, event.arrival, event.now);
    case 'nothingLeft':
      return nothingLeft(state);
    case 'loadFailed':
      return loadFailed(state, event.error);
    case 'reserved':
      return reserved(state, event.arrival);
    case 'reserveFailed':
      return reserveFailed(state, event.error);
    case 'opened':
      return opened(state, event.id, event.timed);
    case 'openFailed':
      return openFailed(state, event.id, event.error);
    case 'draftSaved':
      return draftSaved(state, event.id, event.revision);
    case 'draftFailed':
      return draftFailed(state, event.id, event.revision, event.error);
    case 'submitAccepted':
      return submitAccepted(state, event.id);
    case 'submitFailed':
      return submitFailed(state, event.id, event.error);
    case 'leaveAccepted':
      return leaveAccepted(state, event.id, event.action);
    case 'leaveFailed':
      return leaveFailed(state, event.id, event.action, event.error);
    case 'extended':
      return extended(state, event.id, event.timed);
    case 'extendFailed':
      return extendFailed(state, event.id, event.error);
    case 'checked':
      return checked(state, event.id, event.timed, event.now);
    case 'checkFailed':
      return checkFailed(state, event.id, event.error);
    case 'pageRenewed':
      return pageRenewed(state, event.id, event.timed);
    case 'outlook':
      return outlook(state, event.outlook);
    case 'pageInspected':
      return pageInspected(state, event.id, event.problem);
    case 'pageLoaded':
      return pageLoaded(state, event.id);
    case 'pageReady':
      return pageReady(state, event.id);
    case 'answerChanged':
      return state.stage.name === 'leaving'
        ? answerHandedOver(state, event.id, event.answer)
        : answerChanged(state, event.id, event.answer);
    case 'submitPressed':
      return submitPressed(state, event.id, event.answer);
    case 'leaveConfirmed':
      return leaveConfirmed(state, event.action);
    case 'moreTimeAsked':
      return moreTimeAsked(state);
    case 'pageReloadAsked':
      return pageReloadAsked(state);
    case 'continueAsked':
      return continueAsked(state);
    case 'setbackSeen':
      return setbackSeen(state);
    case 'saveDue':
      return saveDue(state);
    case 'openDue':
      return openDue(state);
    case 'reserveDue':
      return reserveWhenSettled(state);
    case 'answerOverdue':
      return leaveNow(state);
    case 'pageOverdue':
      return pageOverdue(state);
    case 'deadlineReached':
      return deadlineReached(state);
    case 'outlookDue':
      return state.stage.name === 'caughtUp' ? step(state, { type: 'lookOut' }) : step(state);
    case 'takenElsewhere':
      return takenElsewhere(state, event.id);
    case 'hidden':
      return hidden(state);
    case 'retryDue':
    case 'retryAsked':
      return retry(state);
    case 'online':
      return online(state);
  }
}

/** Makes the next attempt at what the worker waits for. */
function retry(state: LoopState): Step {
  const { stage } = state;
  if (stage.name === 'submitting') {
    return submitAgain(state, stage);
  }
  return stage.name === 'loading' && state.ahead.name !== 'asking'
    ? step(state, { type: 'stopTimer', timer: 'retryDue' }, { type: 'fetchNext' })
    : step(state);
}

function online(state: LoopState): Step {
  const steps = [openDue, retry, saveDue];
  return steps.reduce<Step>((done, next) => after(done.effects, next(done.state)), step(state));
}

function continueAsked(state: LoopState): Step {
  const { stage } = state;
  switch (stage.name) {
    case 'over':
      // What went on elsewhere is still the worker's open task, and comes before the one loaded ahead.
      return stage.reason === 'elsewhere' ? fetchAgain(state) : advance(state);
    case 'unavailable':
      return advance(state);
    case 'caughtUp':
      return start(state);
    default:
      return step(state);
  }
}

function setbackSeen(state: LoopState): Step {
  const { stage } = state;
  return stage.name === 'working'
    ? step({ ...state, stage: { ...stage, setback: null } }, { type: 'focusTask' })
    : step(state);
}
