import type { Answer } from '../../api/types';
import type { KnownDrafts } from './known';

/** One task's answer as this browser last saw it. */
export interface JournalEntry {
  readonly assignmentId: string;
  readonly answer: Answer;
  /** The drafts that the server may hold if nobody but this browser wrote them. */
  readonly known: KnownDrafts;
  /** The worker has submitted this answer, and the server has not acknowledged it yet. */
  readonly submitting: boolean;
  /** Milliseconds since the epoch, by this browser's clock. */
  readonly changedAt: number;
}

/** Keeps one worker's answers in the browser until the server has them, so that a crash loses nothing. */
export interface Journal {
  read(assignmentId: string): Promise<JournalEntry | null>;
  write(entry: JournalEntry): Promise<void>;
  remove(assignmentId: string): Promise<void>;
  /** Answers that were submitted and not acknowledged. */
  pending(): Promise<readonly JournalEntry[]>;
  /** Removes what was last changed before this time, in milliseconds since the epoch. */
  removeOlderThan(time: number): Promise<void>;
  /** Removes everything of this worker but what is still to be submitted: for when they sign out. */
  clear(): Promise<void>;
}
