import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/api/types.ts';
import { AnswerKeeper } from '../../src/work/journal/AnswerKeeper.ts';
import { fingerprint } from '../../src/work/journal/fingerprint.ts';
import { IndexedDbJournal } from '../../src/work/journal/IndexedDbJournal.ts';
import type { Journal, JournalEntry } from '../../src/work/journal/Journal.ts';
import { withSent, type KnownDrafts } from '../../src/work/journal/known.ts';
import { Outbox } from '../../src/work/journal/Outbox.ts';
import { restore } from '../../src/work/journal/restore.ts';
import { ManualClock } from '../support/ManualClock.ts';
import { assignment, failure } from '../support/samples.ts';

const CAT: Answer = { choice: { label: 'cat' } };
const DOG: Answer = { choice: { label: 'dog' } };
const COW: Answer = { choice: { label: 'cow' } };

let factory: IDBFactory;
let clock: ManualClock;

beforeEach(() => {
  factory = new IDBFactory();
  clock = new ManualClock();
  globalThis.IDBKeyRange = IDBKeyRange;
});

function entry(assignmentId: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return { assignmentId, answer: CAT, known: [], submitting: false, changedAt: 1, ...more };
}

describe('IndexedDbJournal', () => {
  it('gives back what was written, after the browser was started again', async () => {
    await new IndexedDbJournal('mina', factory).write(entry('a', { answer: DOG, known: ['k'] }));
    expect(await new IndexedDbJournal('mina', factory).read('a')).toEqual(
      entry('a', { answer: DOG, known: ['k'] }),
    );
  });

  it('keeps the last of two writes', async () => {
    const journal = new IndexedDbJournal('mina', factory);
    await Promise.all([journal.write(entry('a')), journal.write(entry('a', { answer: DOG }))]);
    expect((await journal.read('a'))?.answer).toEqual(DOG);
  });

  it('shows a worker nothing of another', async () => {
    const mina = new IndexedDbJournal('mina', factory);
    const min = new IndexedDbJournal('min', factory);
    await mina.write(entry('a', { submitting: true }));
    expect(await min.read('a')).toBeNull();
    expect(await min.pending()).toEqual([]);
    await min.clear();
    await min.removeOlderThan(100);
    expect(await mina.read('a')).not.toBeNull();
  });

  it('removes the old, and at sign-out all but what is still to be submitted', async () => {
    const journal = new IndexedDbJournal('mina', factory);
    await journal.write(entry('old', { changedAt: 10 }));
    await journal.write(entry('new', { changedAt: 20 }));
    await journal.write(entry('unsent', { changedAt: 30, submitting: true }));
    await journal.removeOlderThan(20);
    expect(await journal.read('old')).toBeNull();
    expect(await journal.read('new')).not.toBeNull();
    await journal.clear();
    expect(await journal.read('new')).toBeNull();
    expect((await journal.pending()).map(({ assignmentId }) => assignmentId)).toEqual(['unsent']);
  });
});

describe('fingerprint', () => {
  it('is the same whatever the order of keys', () => {
    expect(fingerprint({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      fingerprint({ b: { d: null, c: [1, 2] }, a: 1 }),
    );
  });

  it('differs by value, by order in lists, and from nothing', () => {
    const prints = [null, {}, { a: 1 }, { a: '1' }, { a: [1, 2] }, { a: [2, 1] }, { a: [12] }].map(
      fingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('restore', () => {
  const known = [fingerprint(null), fingerprint(CAT)];

  it.each([
    ['nothing in the journal', DOG, null, DOG, false],
    ['the server has what this browser sent', CAT, entry('a', { answer: DOG, known }), DOG, true],
    ['the server has nothing yet', null, entry('a', { answer: DOG, known }), DOG, true],
    ['both have the same', DOG, entry('a', { answer: DOG, known }), DOG, false],
    ['the worker went on elsewhere', COW, entry('a', { answer: DOG, known }), COW, false],
  ])('%s', (_name, server, journal, answer, ahead) => {
    expect(restore(server, journal)).toEqual({ answer, ahead });
  });
});

describe('AnswerKeeper', () => {
  it('restores over crashes, whether or not the call before arrived', async () => {
    const journal = new IndexedDbJournal('mina', factory);
    const keeper = new AnswerKeeper(journal, clock);
    await keeper.restore(assignment('a'));
    await keeper.keep('a', CAT, false);
    await keeper.sending('a', CAT);
    await keeper.keep('a', DOG, false);

    // The call arrived, and its answer was lost.
    const afterArrival = await new AnswerKeeper(journal, clock).restore(assignment('a', { draft: CAT }));
    expect(afterArrival).toEqual({ answer: DOG, ahead: true });
    // The call never arrived.
    const afterLoss = await new AnswerKeeper(journal, clock).restore(assignment('a'));
    expect(afterLoss).toEqual({ answer: DOG, ahead: true });
    // Another device wrote after it.
    const elsewhere = await new AnswerKeeper(journal, clock).restore(assignment('a', { draft: COW }));
    expect(elsewhere).toEqual({ answer: COW, ahead: false });
  });

  it.each([
    ['the same', () => CAT],
    ['newer and newer', (attempt: number): Answer => ({ attempt })],
  ])('restores what was sent in vain any number of times, %s each time', async (_name, answerOf) => {
    const journal = new IndexedDbJournal('mina', factory);
    const keeper = new AnswerKeeper(journal, clock);
    await keeper.restore(assignment('a', { draft: COW }));
    for (let attempt = 0; attempt < 40; attempt++) {
      await keeper.keep('a', answerOf(attempt), false);
      await keeper.sending('a', answerOf(attempt));
    }
    await keeper.keep('a', DOG, false);

    for (const draft of [COW, answerOf(0), answerOf(20), answerOf(39)]) {
      const returned = await new AnswerKeeper(journal, clock).restore(assignment('a', { draft }));
      expect(returned).toEqual({ answer: DOG, ahead: true });
    }
  });

  it('goes on from a journal that is ahead, over one crash after another', async () => {
    const journal = new IndexedDbJournal('mina', factory);
    const attempts: Answer[] = [CAT, DOG, COW];
    for (const answer of attempts) {
      const keeper = new AnswerKeeper(journal, clock);
      await keeper.restore(assignment('a'));
      await keeper.keep('a', answer, false);
      await keeper.sending('a', answer);
    }
    expect(await new AnswerKeeper(journal, clock).restore(assignment('a'))).toEqual({
      answer: COW,
      ahead: true,
    });
  });

  it('takes the work of another device for newer than what the server had long ago', async () => {
    const journal = new IndexedDbJournal('mina', factory);
    const keeper = new AnswerKeeper(journal, clock);
    await keeper.restore(assignment('a', { draft: COW }));
    for (let edit = 0; edit < 5; edit++) {
      await keeper.keep('a', { edit }, false);
      await keeper.sending('a', { edit });
      keeper.acknowledged('a', { edit });
    }
    await keeper.keep('a', DOG, false);

    const restored = (draft: Answer) => new AnswerKeeper(journal, clock).restore(assignment('a', { draft }));
    expect(await restored({ edit: 4 })).toEqual({ answer: DOG, ahead: true });
    expect(await restored({ edit: 1 })).toEqual({ answer: DOG, ahead: true });
    expect(await restored({ edit: 0 })).toEqual({ answer: { edit: 0 }, ahead: false });
    expect(await restored(COW)).toEqual({ answer: COW, ahead: false });
  });

  it('remembers a submission until it is forgotten', async () => {
    const journal = new IndexedDbJournal('mina', factory);
    const keeper = new AnswerKeeper(journal, clock);
    await keeper.keep('a', CAT, true);
    expect(await journal.pending()).toHaveLength(1);
    await keeper.forget('a');
    expect(await journal.pending()).toEqual([]);
    await keeper.sending('a', CAT);
    expect(await journal.read('a')).toBeNull();
  });

  it('never stops the work when the journal fails, and says that it is not reliable', async () => {
    const broken = {
      read: () => Promise.reject(new Error('blocked')),
      write: () => Promise.reject(new Error('full')),
      remove: () => Promise.reject(new Error('blocked')),
    } as unknown as Journal;
    const keeper = new AnswerKeeper(broken, clock);
    expect(await keeper.restore(assignment('a', { draft: DOG }))).toEqual({ answer: DOG, ahead: false });
    expect(keeper.reliable).toBe(true);
    await keeper.keep('a', CAT, false);
    expect(keeper.reliable).toBe(false);
    await keeper.forget('a');
  });
});

describe('KnownDrafts', () => {
  it('stay within bounds, and keep what the server had and the newest', () => {
    let known: KnownDrafts = ['had'];
    for (let i = 0; i < 2_000; i++) {
      known = withSent(known, `sent ${i}`);
    }
    expect(known).toHaveLength(1_000);
    expect(known[0]).toBe('had');
    expect(known.slice(-2)).toEqual(['sent 1998', 'sent 1999']);
    expect(new Set(known).size).toBe(known.length);
  });
});

describe('Outbox', () => {
  async function outbox(outcome: () => Promise<void>) {
    const journal = new IndexedDbJournal('mina', factory);
    await journal.write(entry('a', { submitting: true }));
    await journal.write(entry('b', { submitting: false }));
    const sent: string[] = [];
    const submit = (id: string) => {
      sent.push(id);
      return outcome();
    };
    return { journal, sent, box: new Outbox(journal, { submit }) };
  }

  it('sends what was submitted, and nothing else', async () => {
    const { journal, sent, box } = await outbox(() => Promise.resolve());
    await box.flush();
    await box.flush();
    expect(sent).toEqual(['a']);
    expect(await journal.read('a')).toBeNull();
    expect(await journal.read('b')).not.toBeNull();
  });

  it('drops what is over', async () => {
    const { journal, box } = await outbox(() => Promise.reject(failure('closed')));
    await box.flush();
    expect(await journal.read('a')).toBeNull();
  });

  it('keeps what the server refuses as a draft', async () => {
    const { journal, box } = await outbox(() => Promise.reject(failure('invalid')));
    await box.flush();
    expect(await journal.read('a')).toMatchObject({ submitting: false });
  });

  it('keeps everything while the server cannot be reached', async () => {
    const { journal, box } = await outbox(() => Promise.reject(failure('offline')));
    await expect(box.flush()).rejects.toMatchObject({ kind: 'offline' });
    expect(await journal.pending()).toHaveLength(1);
  });
});
