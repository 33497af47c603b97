import type { ApiErrorKind } from '../../api/ApiError';
import type { Answer, Assignment } from '../../api/types';
import type { Draft } from '../draft';

/** One worker at one job: the task before them, the one loaded ahead, and what is going on. */
export interface LoopState {
  readonly jobId: string;
  /** The job's title, once a task has told it. */
  readonly title: string | null;
  /** Answers submitted since this page was opened, reloads included. */
  readonly submitted: number;
  readonly stage: Stage;
  readonly ahead: Ahead;
}

export type Stage =
  /** Asking for a task; `failures` counts the attempts that did not reach the server. */
  | { readonly name: 'loading'; readonly failures: number }
  | { readonly name: 'working'; readonly task: Task; readonly setback: Setback | null }
  | Submitting
  /** Declining, releasing or stopping; before stopping, the page is asked for its newest answer. */
  | { readonly name: 'leaving'; readonly task: Task; readonly action: LeaveAction; readonly asking: boolean }
  /** The task was taken away; `task` is still shown behind the notice. */
  | { readonly name: 'over'; readonly task: Task; readonly reason: OverReason }
  | { readonly name: 'caughtUp'; readonly outlook: Outlook | null }
  /** The worker has left; the page goes back to the list of jobs. */
  | { readonly name: 'left'; readonly action: LeaveAction }
  /** The job cannot be worked on. */
  | { readonly name: 'unavailable'; readonly kind: ApiErrorKind; readonly message: string };

export interface Submitting {
  readonly name: 'submitting';
  readonly task: Task;
  readonly answer: Answer;
  /** A call is under way; otherwise a timer will make the next. */
  readonly sent: boolean;
  readonly failures: number;
}

/** Why a task is no longer the worker's. */
export type OverReason =
  | 'expired'
  | 'withdrawn'
  | 'changed'
  | 'submitted'
  | 'declined'
  | 'released'
  | 'stopped'
  | 'gone'
  /** The worker goes on with it in another tab of this browser. */
  | 'elsewhere';

export type LeaveAction = 'decline' | 'release' | 'stop';

/** Something the worker asked for did not work; they are told, and go on working. */
export interface Setback {
  readonly what: LeaveAction | 'extend' | 'submit';
  readonly kind: ApiErrorKind;
  readonly message: string;
}

/** What the job has for this worker after they were done with everything. */
export interface Outlook {
  readonly available: number;
  /** Tasks of this job that the worker has submitted, ever; null once the job is no longer listed. */
  readonly answered: number | null;
}

export type Ahead =
  | { readonly name: 'none' }
  | { readonly name: 'asking' }
  /** The server had nothing to reserve; asked again only after the next submission. */
  | { readonly name: 'nothing' }
  | { readonly name: 'loaded'; readonly task: Task };

export interface Task {
  readonly assignment: Assignment;
  /** By the portal's clock, in milliseconds since the epoch; null until the task's clock has started. */
  readonly deadlineAt: number | null;
  /** The server has started the task's clock, so that it takes answers. */
  readonly opened: boolean;
  readonly openFailures: number;
  readonly page: PageState;
  /** Why the server does not give out the page, in its own words; null as long as nothing is known. */
  readonly pageProblem: string | null;
  /** How often the page has been loaded; a new number makes a new frame. */
  readonly load: number;
  readonly draft: Draft;
}

export type PageState = 'loading' | 'slow' | 'ready';

export function initialState(jobId: string, submitted: number): LoopState {
  return {
    jobId,
    title: null,
    submitted,
    stage: { name: 'loading', failures: 0 },
    ahead: { name: 'none' },
  };
}

/** The task on the screen, in whatever stage; null where there is none. */
export function taskOf({ stage }: LoopState): Task | null {
  return 'task' in stage ? stage.task : null;
}
