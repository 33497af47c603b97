import type { ApiErrorKind } from '../../api/ApiError';
import type { Answer } from '../../api/types';
import type { ToPage } from '../frames/protocol';
import type { LeaveAction } from './state';

/** What the loop wants done in the world; carried out by the LoopRunner, which answers with events. */
export type Effect =
  | { readonly type: 'fetchNext' }
  | { readonly type: 'reserve' }
  | { readonly type: 'open'; readonly id: string }
  | {
      readonly type: 'saveDraft';
      readonly id: string;
      readonly answer: Answer;
      readonly revision: number;
      readonly keepalive: boolean;
    }
  | { readonly type: 'submit'; readonly id: string; readonly answer: Answer }
  /** `unsaved` is saved first, so that stopping loses nothing. */
  | {
      readonly type: 'leave';
      readonly id: string;
      readonly action: LeaveAction;
      readonly unsaved: { readonly answer: Answer; readonly revision: number } | null;
    }
  /** Gives a reserved task back that will not be worked on. */
  | { readonly type: 'giveBack'; readonly id: string }
  | { readonly type: 'extend'; readonly id: string }
  | { readonly type: 'check'; readonly id: string }
  | { readonly type: 'renewPage'; readonly id: string }
  /** Asks the server whether it gives out the page that does not speak. */
  | { readonly type: 'inspectPage'; readonly id: string; readonly page: string }
  | { readonly type: 'lookOut' }
  /** Keeps the answer in this browser. */
  | { readonly type: 'journal'; readonly id: string; readonly answer: Answer; readonly submitting: boolean }
  | { readonly type: 'forget'; readonly id: string }
  | { readonly type: 'count'; readonly submitted: number }
  | { readonly type: 'post'; readonly id: string; readonly message: PostedMessage }
  | { readonly type: 'focusTask' }
  | { readonly type: 'announce'; readonly announcement: Announcement }
  | { readonly type: 'startTimer'; readonly timer: TimerName; readonly milliseconds: number }
  /** Starts the timer `failures` attempts into the backoff. */
  | { readonly type: 'backOff'; readonly timer: TimerName; readonly failures: number }
  /** Starts the timer for a time by the portal's clock, in milliseconds since the epoch. */
  | { readonly type: 'startTimerAt'; readonly timer: TimerName; readonly time: number }
  | { readonly type: 'stopTimer'; readonly timer: TimerName };

/** Messages as the loop decides them; the runner adds theme, language and the worker's words. */
export type PostedMessage =
  | { readonly type: 'init'; readonly draft: Answer | null; readonly active: boolean }
  | { readonly type: 'submit-failed'; readonly kind: ApiErrorKind; readonly message: string }
  | Exclude<ToPage, { type: 'init' | 'theme' | 'submit-failed' }>;

/** One timer of a name runs at a time; each fires the event of its name. */
export type TimerName =
  | 'saveDue'
  | 'retryDue'
  | 'openDue'
  | 'reserveDue'
  | 'answerOverdue'
  | 'pageOverdue'
  | 'deadlineReached'
  | 'outlookDue';

/** Spoken to those who do not see the screen. */
export type Announcement =
  | { readonly type: 'nextTask'; readonly submitted: number }
  | { readonly type: 'caughtUp' }
  | { readonly type: 'timeAdded' }
  | { readonly type: 'submitWaiting' }
  | { readonly type: 'newWork' };
