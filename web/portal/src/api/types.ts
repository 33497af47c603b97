/** The shapes of the portal's JSON API (`/portal/api`), field for field. */

/** What a worker answered: the task's `answerContent`, keyed by the names of the page's elements. */
export type Answer = { readonly [name: string]: unknown };

/** Where the workers of a workforce sign in other than by a password of this portal. */
export interface SignInProvider {
  readonly name: string;
  readonly href: string;
}

export interface Session {
  readonly username: string;
  readonly displayName: string;
  /** Until the worker has chosen a password of their own, every other call answers 403. */
  readonly mustChangePassword: boolean;
  readonly csrfToken: string;
}

export interface Job {
  readonly jobId: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** ISO-8601, UTC. */
  readonly createdAt: string;
  readonly taskTimeLimitSeconds: number;
  readonly workersPerObject: number;
  readonly priority: number;
  /** Tasks that this worker could take now. */
  readonly available: number;
  /** Tasks that this worker has submitted. */
  readonly answered: number;
  readonly resumable: ResumableTask | null;
}

export interface ResumableTask {
  readonly assignmentId: string;
  readonly state: AssignmentState;
  readonly deadline: string | null;
}

export type AssignmentState =
  | 'Reserved'
  | 'Accepted'
  | 'Stopped'
  | 'Submitted'
  | 'Declined'
  | 'Released'
  | 'Expired'
  | 'Withdrawn'
  | 'Superseded';

export interface Assignment {
  readonly assignmentId: string;
  readonly jobId: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly state: AssignmentState;
  /** ISO-8601, UTC; null until the task's clock has started. */
  readonly acceptedAt: string | null;
  readonly deadline: string | null;
  /** The server's time when it wrote this answer. */
  readonly serverTime: string;
  readonly timeLimitSeconds: number;
  readonly extendable: boolean;
  /** Path of the worker page on this host. */
  readonly page: string;
  readonly draft: Answer | null;
}

/** Where an object is, in pixels of the upright image: within a box, or between its four outermost points. */
export type SegmentPlace =
  | {
      readonly box: {
        readonly left: number;
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
      };
    }
  | { readonly points: readonly { readonly x: number; readonly y: number }[] };

/** An object that was found: a part of the image, and runs of pixels outside and inside the object in turn. */
export interface FoundSegment {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly number[];
}
