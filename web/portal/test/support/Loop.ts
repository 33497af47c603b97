import type { Effect } from '../../src/work/loop/effect.ts';
import type { LoopEvent } from '../../src/work/loop/event.ts';
import { initialState, taskOf, type LoopState, type Task } from '../../src/work/loop/state.ts';
import { update } from '../../src/work/loop/update.ts';
import { arrival, T0 } from './samples.ts';

/** The task loop, one event after another, with what each of them asked for. */
export class Loop {
  state: LoopState = initialState('job', 0);
  /** Effects of the latest event. */
  effects: readonly Effect[] = [];

  on(...events: LoopEvent[]): this {
    for (const event of events) {
      const { state, effects } = update(this.state, event);
      this.state = state;
      this.effects = effects;
    }
    return this;
  }

  get stage(): LoopState['stage'] {
    return this.state.stage;
  }

  get task(): Task {
    const task = taskOf(this.state);
    if (task === null) {
      throw new Error(`no task while ${this.state.stage.name}`);
    }
    return task;
  }

  /** Effects of this type that the latest event asked for. */
  asked<T extends Effect['type']>(type: T): Extract<Effect, { type: T }>[] {
    return this.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);
  }

  timers(): string[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'startTimer' || effect.type === 'backOff' || effect.type === 'startTimerAt'
        ? [effect.timer]
        : [],
    );
  }

  /** What the latest event posted to pages, as `id type`. */
  posted(): string[] {
    return this.asked('post').map(({ id, message }) => `${id} ${message.type}`);
  }

  /** Task `a` on the screen, its page ready, and the server asked for one more. */
  static working(): Loop {
    return new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a'), now: T0 },
      { type: 'pageReady', id: 'a' },
    );
  }

  /** The same, with task `b` loaded ahead. */
  static prepared(): Loop {
    return Loop.working().on(
      {
        type: 'reserved',
        arrival: arrival('b', { deadlineAt: null }, { state: 'Reserved', deadline: null }),
      },
      { type: 'pageReady', id: 'b' },
    );
  }
}
