import type { Effect } from './effect';
import type { LoopState, Task } from './state';
import { taskOf } from './state';

/** The outcome of one event: the state after it, and what is to be done. */
export interface Step {
  readonly state: LoopState;
  readonly effects: readonly Effect[];
}

export function step(state: LoopState, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

/** The same step with more to do before it. */
export function after(effects: readonly Effect[], { state, effects: rest }: Step): Step {
  return { state, effects: [...effects, ...rest] };
}

/** True where this task is the one on the screen. */
export function isCurrent(state: LoopState, id: string): boolean {
  return taskOf(state)?.assignment.assignmentId === id;
}

/** The task of this id, on the screen or loaded ahead. */
export function findTask(state: LoopState, id: string): Task | null {
  if (isCurrent(state, id)) {
    return taskOf(state);
  }
  const { ahead } = state;
  return ahead.name === 'loaded' && ahead.task.assignment.assignmentId === id ? ahead.task : null;
}

/** Puts a task in the place of its former self. */
export function putTask(state: LoopState, task: Task): LoopState {
  const { stage, ahead } = state;
  if ('task' in stage && stage.task.assignment.assignmentId === task.assignment.assignmentId) {
    return { ...state, stage: { ...stage, task } };
  }
  return ahead.name === 'loaded' ? { ...state, ahead: { name: 'loaded', task } } : state;
}
