import type { Answer } from '../../api/types';
import { fingerprint } from './fingerprint';
import type { JournalEntry } from './Journal';

export interface Restored {
  readonly answer: Answer | null;
  /** True where the answer is newer than what the server has, so that it must be sent. */
  readonly ahead: boolean;
}

/**
 * Decides which draft is the newest, the server's or this browser's, by cause and not by clocks: if the server holds
 * something that this browser has sent, then the journal, written before each sending, is at least as new. If it
 * holds anything else, then the worker went on elsewhere, and that is newer.
 */
export function restore(serverDraft: Answer | null, entry: JournalEntry | null): Restored {
  const server = fingerprint(serverDraft);
  if (entry === null || fingerprint(entry.answer) === server || !entry.known.includes(server)) {
    return { answer: serverDraft, ahead: false };
  }
  return { answer: entry.answer, ahead: true };
}
