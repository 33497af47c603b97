import { describe, expect, it } from 'vitest';
import type { TimedAssignment, WorkApi } from '../../src/api/WorkApi.ts';
import type { PageWindow } from '../../src/work/frames/Pages.ts';
import { Pages } from '../../src/work/frames/Pages.ts';
import { AnswerKeeper } from '../../src/work/journal/AnswerKeeper.ts';
import type { Journal } from '../../src/work/journal/Journal.ts';
import { Outbox } from '../../src/work/journal/Outbox.ts';
import { LoopRunner } from '../../src/work/loop/LoopRunner.ts';
import { initialState } from '../../src/work/loop/state.ts';
import { ManualClock } from '../support/ManualClock.ts';
import { assignment, failure } from '../support/samples.ts';

const settled = () => new Promise(setImmediate);

const NOWHERE: Journal = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  pending: () => Promise.resolve([]),
  removeOlderThan: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};

/** A runner over a server that hands out task `a` and reserves task `b`, and everything that it was asked. */
function running() {
  const clock = new ManualClock();
  const calls: string[] = [];
  const posted: unknown[] = [];
  const timed = (id: string, more = {}): TimedAssignment => ({
    assignment: assignment(id, more),
    deadlineAt: clock.now() + 600_000,
  });
  const call = <T>(name: string, answer: T): Promise<T> =>
    Promise.resolve(void calls.push(name)).then(() => answer);
  const api = {
    next: () => call('next', timed('a')),
    reserve: () => call('reserve', timed('b', { state: 'Reserved' })),
    open: (id: string) => call(`open ${id}`, timed(id)),
    read: (id: string) => call(`read ${id}`, timed(id, { state: 'Expired' })),
    submit: (id: string) => call(`submit ${id}`, undefined),
    saveDraft: (id: string) => call(`draft ${id}`, undefined),
    leave: (id: string, action: string) => call(`${action} ${id}`, undefined),
  };
  const pages = new Pages();
  const window: PageWindow = { postMessage: (message: unknown) => void posted.push(message) };
  pages.register('a', window);
  const keeper = new AnswerKeeper(NOWHERE, clock);
  const runner = new LoopRunner(initialState('job', 0), {
    api: api as unknown as WorkApi,
    keeper,
    outbox: new Outbox(NOWHERE, api),
    tabs: { take: () => Promise.resolve(false) },
    clock,
    pages,
    look: () => ({ theme: 'dark', locale: 'ko', preferences: { instructionsWidth: 300 } }),
    explain: (kind) => `explained: ${kind}`,
    announce: () => {},
    focusTask: () => {},
    count: () => {},
  });
  runner.start();
  return { api, calls, clock, posted, runner };
}

describe('LoopRunner', () => {
  it('tells a page how the portal looks', async () => {
    const { posted, runner } = running();
    await settled();
    runner.dispatch({ type: 'pageReady', id: 'a' });
    expect(posted).toEqual([
      {
        plumbline: 1,
        type: 'init',
        draft: null,
        active: true,
        theme: 'dark',
        locale: 'ko',
        preferences: { instructionsWidth: 300 },
        segments: true,
      },
    ]);
  });

  it('saves drafts and watches the deadline by its clock', async () => {
    const { calls, clock, runner } = running();
    await settled();
    runner.dispatch({ type: 'pageReady', id: 'a' });
    runner.dispatch({ type: 'answerChanged', id: 'a', answer: { label: 'cat' } });
    clock.advance(1_499);
    await settled();
    expect(calls).toEqual(['next', 'reserve']);
    clock.advance(1);
    await settled();
    expect(calls).toEqual(['next', 'reserve', 'draft a']);
    clock.advance(600_000);
    await settled();
    expect(calls.at(-1)).toBe('read a');
    expect(runner.store.get().stage).toMatchObject({ name: 'over', reason: 'expired' });
  });

  it('saves the newest answer before it stops, and stops only then', async () => {
    const { calls, runner } = running();
    await settled();
    runner.dispatch({ type: 'answerChanged', id: 'a', answer: { label: 'cat' } });
    runner.dispatch({ type: 'leaveConfirmed', action: 'stop' });
    await settled();
    expect(calls).toEqual(['next', 'draft a', 'stop a']);
    expect(runner.store.get().stage.name).toBe('left');
  });

  it('explains a refused submission to the page in the words of the worker', async () => {
    const { api, posted, runner } = running();
    api.submit = () => Promise.reject(failure('tooLarge'));
    await settled();
    runner.dispatch({ type: 'submitPressed', id: 'a', answer: {} });
    await settled();
    expect(posted.at(-1)).toEqual({ plumbline: 1, type: 'submit-failed', message: 'explained: tooLarge' });
  });

  it('gives a reserved task back when it stops, even one that comes afterwards', async () => {
    const early = running();
    await settled();
    early.runner.dispatch({ type: 'pageReady', id: 'a' });
    await settled();
    early.runner.stop();
    await settled();
    expect(early.calls).toEqual(['next', 'reserve', 'release b']);

    const late = running();
    await settled();
    late.runner.dispatch({ type: 'pageReady', id: 'a' });
    late.runner.stop();
    await settled();
    expect(late.calls).toEqual(['next', 'reserve', 'release b']);
    expect(late.clock.waiting).toBe(0);
  });
});
