import type { ApiError } from '../../api/ApiError';
import type { TimedAssignment } from '../../api/WorkApi';
import { changed, draftOf } from '../draft';
import type { Effect } from './effect';
import type { Arrival } from './event';
import type { Task } from './state';

/** A task as it is when it comes from the server; an answer from the journal counts as a change. */
export function taskFrom({ assignment, deadlineAt, answer, ahead }: Arrival): Task {
  return {
    assignment,
    deadlineAt,
    opened: assignment.state === 'Accepted',
    openFailures: 0,
    page: 'loading',
    pageProblem: null,
    load: 0,
    draft: ahead && answer !== null ? changed(draftOf(assignment.draft), answer) : draftOf(answer),
  };
}

/** The task with the server's newest facts; the page that is loaded stays. */
export function retimed(task: Task, { assignment, deadlineAt }: TimedAssignment): Task {
  return { ...task, assignment: { ...assignment, page: task.assignment.page }, deadlineAt };
}

/** The portal's countdown ends a little before the server's; asked at once, the server would call the task open. */
const DEADLINE_GRACE_MS = 1_000;

/** Has the loop told when the task's time is up. */
export function watchDeadline({ deadlineAt }: Task): readonly Effect[] {
  return deadlineAt === null
    ? []
    : [{ type: 'startTimerAt', timer: 'deadlineReached', time: deadlineAt + DEADLINE_GRACE_MS }];
}

/** True for an error that says that the task may no longer be the worker's. */
export function saysLost(error: ApiError): boolean {
  return error.kind === 'closed' || error.kind === 'notFound';
}
