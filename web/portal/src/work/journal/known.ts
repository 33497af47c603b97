/**
 * Which drafts the server may hold, as fingerprints without repeats in the order in which they were sent. What was
 * sent in vain stays, and so does what the server had before: without an acknowledgement nobody knows which of them
 * it has. An acknowledgement ends that for all that was sent earlier.
 */
export type KnownDrafts = readonly string[];

/**
 * Of those sent before the acknowledged one, how many are kept: a call that was given up here may still be on its
 * way there.
 */
const LATE_ARRIVALS = 3;
/** A day offline adds a draft with each attempt; beyond this the ones in the middle go. */
const LIMIT = 1_000;

export function withSent(known: KnownDrafts, draft: string): KnownDrafts {
  const drafts = [...known.filter((other) => other !== draft), draft];
  const first = LATE_ARRIVALS + 1;
  return drafts.length <= LIMIT ? drafts : [...drafts.slice(0, first), ...drafts.slice(first - LIMIT)];
}

export function withAcknowledged(known: KnownDrafts, draft: string): KnownDrafts {
  return known.slice(Math.max(0, known.indexOf(draft) - LATE_ARRIVALS));
}
