import { ApiError, type ApiErrorKind } from '../../src/api/ApiError.ts';
import type { Assignment, Job } from '../../src/api/types.ts';
import type { Arrival } from '../../src/work/loop/event.ts';

export const T0 = Date.parse('2026-11-01T12:00:00.000Z');

export function assignment(id: string, more: Partial<Assignment> = {}): Assignment {
  return {
    assignmentId: id,
    jobId: 'job',
    title: 'Sort pictures',
    description: '',
    keywords: [],
    state: 'Accepted',
    acceptedAt: '2026-11-01T12:00:00.000Z',
    deadline: '2026-11-01T12:10:00.000Z',
    serverTime: '2026-11-01T12:00:00.000Z',
    timeLimitSeconds: 600,
    extendable: true,
    page: `/portal/pages/${id}?token=1`,
    draft: null,
    ...more,
  };
}

export function arrival(id: string, more: Partial<Arrival> = {}, of: Partial<Assignment> = {}): Arrival {
  const made = assignment(id, of);
  return { assignment: made, deadlineAt: T0 + 600_000, answer: made.draft, ahead: false, ...more };
}

export function job(jobId: string, more: Partial<Job> = {}): Job {
  return {
    jobId,
    title: `Job ${jobId}`,
    description: '',
    keywords: [],
    createdAt: '2026-11-01T12:00:00.000Z',
    taskTimeLimitSeconds: 600,
    workersPerObject: 3,
    priority: 0,
    available: 1,
    answered: 0,
    resumable: null,
    ...more,
  };
}

export function failure(kind: ApiErrorKind, message = ''): ApiError {
  return new ApiError(kind, message);
}
