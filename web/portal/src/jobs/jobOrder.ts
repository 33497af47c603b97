import type { Job } from '../api/types';

/** What a job is to this worker. */
export type JobStanding = 'stopped' | 'open' | 'available' | 'nothing';

export function standingOf({ resumable, available }: Job): JobStanding {
  if (resumable !== null) {
    return resumable.state === 'Stopped' ? 'stopped' : 'open';
  }
  return available > 0 ? 'available' : 'nothing';
}

const RANK: Readonly<Record<JobStanding, number>> = { open: 0, stopped: 1, available: 2, nothing: 3 };

/** What the worker has begun first, then what they can begin; within each by priority, then the newest first. */
export function inOrder(jobs: readonly Job[]): readonly Job[] {
  return [...jobs].sort(
    (a, b) =>
      RANK[standingOf(a)] - RANK[standingOf(b)] ||
      b.priority - a.priority ||
      b.createdAt.localeCompare(a.createdAt),
  );
}

/**
 * A refreshed list in the order that the worker is looking at: nothing moves under their hands. Jobs that are new
 * come at the end.
 */
export function refreshed(shown: readonly Job[], fresh: readonly Job[]): readonly Job[] {
  const byId = new Map(fresh.map((job) => [job.jobId, job]));
  const kept = shown.flatMap(({ jobId }) => {
    const job = byId.get(jobId);
    byId.delete(jobId);
    return job === undefined ? [] : [job];
  });
  return [...kept, ...inOrder([...byId.values()])];
}

/** Jobs that have every word of the search somewhere in title, description or keywords. */
export function matching(jobs: readonly Job[], search: string): readonly Job[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return jobs;
  }
  return jobs.filter(({ title, description, keywords }) => {
    const text = [title, description, ...keywords].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
