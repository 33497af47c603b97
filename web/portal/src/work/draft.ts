import type { ApiErrorKind } from '../api/ApiError';
import type { Answer } from '../api/types';

/** The answer as it stands, and how much of it the server has. Revisions count the changes on this screen. */
export interface Draft {
  readonly answer: Answer | null;
  readonly revision: number;
  /** The newest revision that the server has acknowledged. */
  readonly saved: number;
  /** The revisions on their way to the server: one at most, but two after the portal was hidden amid a call. */
  readonly underway: readonly number[];
  /** Two were on their way at once: nobody knows which of them the server keeps. */
  readonly crossed: boolean;
  /** Whether a timer runs that will send the next revision. */
  readonly scheduled: boolean;
  /** How many attempts have failed in a row. */
  readonly failures: number;
  /** Why the server will not have this answer, however often it is sent; null if it may. */
  readonly refused: ApiErrorKind | null;
}

export function draftOf(answer: Answer | null): Draft {
  return {
    answer,
    revision: 0,
    saved: 0,
    underway: [],
    crossed: false,
    scheduled: false,
    failures: 0,
    refused: null,
  };
}

export function changed(draft: Draft, answer: Answer): Draft {
  return { ...draft, answer, revision: draft.revision + 1, refused: null };
}

/** True for an answer that is the draft already: pages repeat themselves when they are asked. */
export function isSame(draft: Draft, answer: Answer): boolean {
  return draft.answer !== null && JSON.stringify(draft.answer) === JSON.stringify(answer);
}

export function sending(draft: Draft): Draft {
  return {
    ...draft,
    underway: [...draft.underway, draft.revision],
    crossed: draft.crossed || draft.underway.length > 0,
    scheduled: false,
  };
}

export function acknowledged(draft: Draft, revision: number): Draft {
  return arrived({ ...draft, saved: Math.max(draft.saved, revision), failures: 0 }, revision);
}

export function failed(draft: Draft, revision: number): Draft {
  return arrived({ ...draft, failures: draft.failures + 1 }, revision);
}

/** A call has ended. After calls that crossed, the newest revision counts as unsaved, so that it is sent alone. */
function arrived(draft: Draft, revision: number): Draft {
  const at = draft.underway.indexOf(revision);
  const underway = draft.underway.filter((_, index) => index !== at);
  return draft.crossed && underway.length === 0
    ? { ...draft, underway, crossed: false, saved: Math.min(draft.saved, draft.revision - 1) }
    : { ...draft, underway };
}

export function isUnsaved(draft: Draft): boolean {
  return draft.revision > draft.saved || draft.crossed;
}

export type SaveState = 'untouched' | 'saved' | 'saving' | 'retrying' | 'refused';

/** What the worker is told. */
export function saveState(draft: Draft): SaveState {
  if (draft.refused !== null) {
    return 'refused';
  }
  if (isUnsaved(draft)) {
    return draft.failures > 0 ? 'retrying' : 'saving';
  }
  return draft.answer === null ? 'untouched' : 'saved';
}
