import type { Clock } from '../platform/clock';
import { ApiError } from './ApiError';
import type { Transport } from './Transport';
import type { Answer, Assignment, FoundSegment, Job, SegmentPlace } from './types';

/** An assignment, and its deadline by the portal's own clock. */
export interface TimedAssignment {
  readonly assignment: Assignment;
  /** Milliseconds since the epoch by the portal's clock; null until the task's clock has started. */
  readonly deadlineAt: number | null;
}

/** Jobs and tasks of the worker who is signed in. Every method throws ApiError only. */
export class WorkApi {
  constructor(
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  async jobs(): Promise<readonly Job[]> {
    const answer = (await this.transport.send({ method: 'GET', path: '/jobs' })) as { jobs: readonly Job[] };
    return answer.jobs;
  }

  /** The worker's open task of this job, or a new one, whose clock starts; null when nothing is left for them now. */
  next(jobId: string): Promise<TimedAssignment | null> {
    return this.assignment('POST', `/jobs/${encodeURIComponent(jobId)}/next`, {});
  }

  /** Reserves one more task besides the open one; its clock starts with {@link open}. */
  reserve(jobId: string): Promise<TimedAssignment | null> {
    return this.assignment('POST', `/jobs/${encodeURIComponent(jobId)}/next`, { prefetch: true });
  }

  read(assignmentId: string): Promise<TimedAssignment> {
    return this.present('GET', assignmentPath(assignmentId));
  }

  open(assignmentId: string): Promise<TimedAssignment> {
    return this.present('POST', assignmentPath(assignmentId, 'open'));
  }

  extend(assignmentId: string): Promise<TimedAssignment> {
    return this.present('POST', assignmentPath(assignmentId, 'extend'));
  }

  async saveDraft(assignmentId: string, answer: Answer, keepalive = false): Promise<void> {
    await this.transport.send({
      method: 'PUT',
      path: assignmentPath(assignmentId, 'draft'),
      body: { answer },
      keepalive,
    });
  }

  /** Returns once the answer is durable; sending the same again is allowed and changes nothing. */
  async submit(assignmentId: string, answer: Answer): Promise<void> {
    await this.transport.send({
      method: 'POST',
      path: assignmentPath(assignmentId, 'submit'),
      body: { answer },
    });
  }

  /** Finds an object in an image of the task; null where nothing stands out. */
  async segment(assignmentId: string, image: string, place: SegmentPlace): Promise<FoundSegment | null> {
    const body = { image, ...place };
    return (await this.transport.send({
      method: 'POST',
      path: assignmentPath(assignmentId, 'segment'),
      body,
    })) as FoundSegment | null;
  }

  async leave(assignmentId: string, action: 'decline' | 'release' | 'stop'): Promise<void> {
    await this.transport.send({ method: 'POST', path: assignmentPath(assignmentId, action) });
  }

  /**
   * Why the server does not give out a worker page, in its own words for the worker; null if it does. A frame without
   * same origin cannot be asked what it shows.
   *
   * @param page the page's path on this host
   */
  async pageProblem(page: string): Promise<string | null> {
    const problem = await this.transport.send({ method: 'GET', path: page, page: true }).then(
      () => null,
      (caught: unknown) => ApiError.from(caught),
    );
    if (problem?.retryable) {
      throw problem;
    }
    return problem === null ? null : problem.message || null;
  }

  private async present(method: 'GET' | 'POST', path: string): Promise<TimedAssignment> {
    const timed = await this.assignment(method, path);
    if (timed === null) {
      throw new TypeError(`${method} ${path} answered without an assignment`);
    }
    return timed;
  }

  private async assignment(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<TimedAssignment | null> {
    // The deadline counts from before the request left: the portal's countdown may run out early by the time that
    // the answer took, never late.
    const sentAt = this.clock.now();
    const assignment = (await this.transport.send(
      body === undefined ? { method, path } : { method, path, body },
    )) as Assignment | null;
    return assignment && { assignment, deadlineAt: localDeadline(assignment, sentAt) };
  }
}

function localDeadline({ deadline, serverTime }: Assignment, sentAt: number): number | null {
  return deadline === null ? null : sentAt + (Date.parse(deadline) - Date.parse(serverTime));
}

function assignmentPath(assignmentId: string, action?: string): string {
  const path = `/assignments/${encodeURIComponent(assignmentId)}`;
  return action === undefined ? path : `${path}/${action}`;
}
