import type { ApiError } from '../../api/ApiError';
import type { Answer } from '../../api/types';
import type { TimedAssignment } from '../../api/WorkApi';
import type { LeaveAction, Outlook } from './state';

/** An assignment as it arrives, with the answer to begin with. */
export interface Arrival extends TimedAssignment {
  readonly answer: Answer | null;
  /** The answer comes from this browser's journal and is newer than the server's. */
  readonly ahead: boolean;
}

/** Everything that can happen at one job. Events about one task carry its id; late ones are ignored. */
export type LoopEvent =
  | { readonly type: 'started' }
  | ServerEvent
  | PageEvent
  | WorkerEvent
  | TimerEvent
  /** The worker has opened a task of this tab in another one. */
  | { readonly type: 'takenElsewhere'; readonly id: string }
  /** The browser is online again: what waits for its next attempt is tried at once. */
  | { readonly type: 'online' }
  /** The portal is hidden or being left, perhaps for good. */
  | { readonly type: 'hidden' };

export type ServerEvent =
  /** `now` by the portal's clock. */
  | { readonly type: 'arrived'; readonly arrival: Arrival; readonly now: number }
  | { readonly type: 'nothingLeft' }
  | { readonly type: 'loadFailed'; readonly error: ApiError }
  | { readonly type: 'reserved'; readonly arrival: Arrival | null }
  | { readonly type: 'reserveFailed'; readonly error: ApiError }
  | { readonly type: 'opened'; readonly id: string; readonly timed: TimedAssignment }
  | { readonly type: 'openFailed'; readonly id: string; readonly error: ApiError }
  | { readonly type: 'draftSaved'; readonly id: string; readonly revision: number }
  | { readonly type: 'draftFailed'; readonly id: string; readonly revision: number; readonly error: ApiError }
  | { readonly type: 'submitAccepted'; readonly id: string }
  | { readonly type: 'submitFailed'; readonly id: string; readonly error: ApiError }
  | { readonly type: 'leaveAccepted'; readonly id: string; readonly action: LeaveAction }
  | {
      readonly type: 'leaveFailed';
      readonly id: string;
      readonly action: LeaveAction;
      readonly error: ApiError;
    }
  | { readonly type: 'extended'; readonly id: string; readonly timed: TimedAssignment }
  | { readonly type: 'extendFailed'; readonly id: string; readonly error: ApiError }
  /** What the server says of a task that seems to be over. */
  | { readonly type: 'checked'; readonly id: string; readonly timed: TimedAssignment; readonly now: number }
  | { readonly type: 'checkFailed'; readonly id: string; readonly error: ApiError }
  | { readonly type: 'pageRenewed'; readonly id: string; readonly timed: TimedAssignment | null }
  /** Why the server does not give out the page, in its own words; null if it does. */
  | { readonly type: 'pageInspected'; readonly id: string; readonly problem: string | null }
  | { readonly type: 'outlook'; readonly outlook: Outlook | null };

export type PageEvent =
  /** The page's document and scripts are there; it should say `ready` any moment. */
  | { readonly type: 'pageLoaded'; readonly id: string }
  | { readonly type: 'pageReady'; readonly id: string }
  | { readonly type: 'answerChanged'; readonly id: string; readonly answer: Answer }
  | { readonly type: 'submitPressed'; readonly id: string; readonly answer: Answer };

export type WorkerEvent =
  | { readonly type: 'leaveConfirmed'; readonly action: LeaveAction }
  | { readonly type: 'moreTimeAsked' }
  | { readonly type: 'pageReloadAsked' }
  | { readonly type: 'retryAsked' }
  /** On from a notice, or back to work from the end-of-work page. */
  | { readonly type: 'continueAsked' }
  | { readonly type: 'setbackSeen' };

export type TimerEvent =
  | { readonly type: 'saveDue' }
  | { readonly type: 'retryDue' }
  | { readonly type: 'openDue' }
  | { readonly type: 'reserveDue' }
  | { readonly type: 'answerOverdue' }
  | { readonly type: 'pageOverdue' }
  | { readonly type: 'deadlineReached' }
  | { readonly type: 'outlookDue' };
