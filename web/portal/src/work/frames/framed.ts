import type { Task } from '../loop/state';

/** The frames of worker pages, in the order in which they came. */
export interface Framed {
  readonly frames: readonly TaskFrameState[];
  /** The number of the next frame. */
  readonly next: number;
}

export interface TaskFrameState {
  /** Never given twice: a task that comes back is loaded anew, in a frame of its own. */
  readonly number: number;
  readonly task: Task;
  /** Its task is over, or is loaded again. */
  readonly parting: boolean;
}

export const noFrames: Framed = { frames: [], next: 0 };

/**
 * Which frames these tasks need after those that there were. None changes its place among the others: a frame that
 * is moved is loaded again.
 *
 * @returns `before` itself where nothing has changed
 */
export function framed(before: Framed, tasks: readonly Task[]): Framed {
  const kept = before.frames.map((frame) => updated(frame, tasks));
  const added = tasks
    .filter((task) => !kept.some((frame) => !frame.parting && isSame(frame.task, task)))
    .map((task, index) => ({ number: before.next + index, task, parting: false }));
  return added.length === 0 && kept.every((frame, index) => frame === before.frames[index])
    ? before
    : { frames: [...kept, ...added], next: before.next + added.length };
}

export function without({ frames, next }: Framed, number: number): Framed {
  return { frames: frames.filter((frame) => frame.number !== number), next };
}

function updated(frame: TaskFrameState, tasks: readonly Task[]): TaskFrameState {
  if (frame.parting) {
    return frame;
  }
  const task = tasks.find((candidate) => isSame(candidate, frame.task));
  return task === undefined ? { ...frame, parting: true } : task === frame.task ? frame : { ...frame, task };
}

function isSame(one: Task, other: Task): boolean {
  return one.assignment.assignmentId === other.assignment.assignmentId && one.load === other.load;
}
