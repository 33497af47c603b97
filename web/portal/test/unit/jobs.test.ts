import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/api/types.ts';
import { JobList } from '../../src/jobs/JobList.ts';
import { inOrder, matching, refreshed, standingOf } from '../../src/jobs/jobOrder.ts';
import { ManualClock } from '../support/ManualClock.ts';
import { failure, job } from '../support/samples.ts';

const ids = (jobs: readonly Job[] | null) => jobs?.map(({ jobId }) => jobId);
const begun = (state: 'Accepted' | 'Stopped') => ({ assignmentId: 'x', state, deadline: null });

describe('jobOrder', () => {
  it('puts what is begun first, then what can be begun, by priority and then the newest first', () => {
    const jobs = [
      job('none', { available: 0 }),
      job('older'),
      job('urgent', { priority: 5 }),
      job('newer', { createdAt: '2026-11-02T00:00:00.000Z' }),
      job('stopped', { available: 0, resumable: begun('Stopped') }),
      job('open', { resumable: begun('Accepted') }),
    ];
    expect(jobs.map(standingOf)).toEqual([
      'nothing',
      'available',
      'available',
      'available',
      'stopped',
      'open',
    ]);
    expect(ids(inOrder(jobs))).toEqual(['open', 'stopped', 'urgent', 'newer', 'older', 'none']);
  });

  it('moves nothing in a list that is looked at', () => {
    const shown = [job('a'), job('b'), job('c')];
    const fresh = [job('new'), job('c', { available: 0 }), job('a', { resumable: begun('Stopped') })];
    const after = refreshed(shown, fresh);
    expect(ids(after)).toEqual(['a', 'c', 'new']);
    expect(after[1]?.available).toBe(0);
  });

  it('finds every word, wherever it stands', () => {
    const jobs = [
      job('a', { title: 'Street signs', keywords: ['Traffic'] }),
      job('b', { title: 'Street music', description: '거리 음악' }),
    ];
    expect(ids(matching(jobs, ' traffic STREET '))).toEqual(['a']);
    expect(ids(matching(jobs, '음악'))).toEqual(['b']);
    expect(matching(jobs, '  ')).toBe(jobs);
  });
});

describe('JobList', () => {
  function list(...answers: (Job[] | Error)[]) {
    const clock = new ManualClock();
    const seen = { visible: true, asked: 0 };
    const api = {
      jobs: () => {
        seen.asked += 1;
        const answer = answers.shift() ?? [];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    };
    return { clock, seen, list: new JobList(api, clock, () => seen.visible) };
  }
  const settled = () => new Promise(setImmediate);

  it('refreshes by itself, and counts what is new', async () => {
    const { list: jobs, clock } = list([job('a')], [job('a'), job('b')]);
    jobs.start();
    await settled();
    expect(jobs.store.get()).toMatchObject({ added: 0, problem: null });
    clock.advance(20_000);
    await settled();
    expect(ids(jobs.store.get().jobs)).toEqual(['a', 'b']);
    expect(jobs.store.get().added).toBe(1);
    jobs.stop();
    expect(clock.waiting).toBe(0);
  });

  it('does not ask while nobody looks', async () => {
    const { list: jobs, clock, seen } = list();
    jobs.start();
    await settled();
    seen.visible = false;
    clock.advance(200_000);
    await settled();
    expect(seen.asked).toBe(1);
    seen.visible = true;
    clock.advance(20_000);
    await settled();
    expect(seen.asked).toBe(2);
  });

  it('keeps the list that it has while the server cannot be reached, and asks again soon', async () => {
    const { list: jobs, clock } = list([job('a')], failure('offline'), [job('a')]);
    jobs.start();
    await settled();
    clock.advance(20_000);
    await settled();
    expect(jobs.store.get()).toMatchObject({ jobs: [{ jobId: 'a' }], problem: { kind: 'offline' } });
    clock.advance(1_500);
    await settled();
    expect(jobs.store.get().problem).toBeNull();
  });
});
