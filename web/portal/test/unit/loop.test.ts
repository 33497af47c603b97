import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/api/types.ts';
import { saveState } from '../../src/work/draft.ts';
import { Loop } from '../support/Loop.ts';
import { arrival, assignment, failure, T0 } from '../support/samples.ts';

const CAT: Answer = { choice: { label: 'cat' } };
const DOG: Answer = { choice: { label: 'dog' } };
const changed = (answer: Answer, id = 'a') => ({ type: 'answerChanged', id, answer }) as const;
const submit = { type: 'submitPressed', id: 'a', answer: CAT } as const;
const accepted = { type: 'submitAccepted', id: 'a' } as const;
const timed = (id: string, more = {}) => ({ assignment: assignment(id, more), deadlineAt: T0 + 600_000 });

describe('arriving', () => {
  it('asks for a task and starts its countdown', () => {
    const loop = new Loop().on({ type: 'started' });
    expect(loop.effects).toEqual([{ type: 'fetchNext' }]);
    loop.on({ type: 'arrived', arrival: arrival('a'), now: T0 });
    expect(loop.stage).toMatchObject({ name: 'working', task: { page: 'loading', opened: true } });
    expect(loop.timers()).toEqual(['pageOverdue', 'deadlineReached']);
  });

  it('opens a task that was stopped, so that it takes drafts again', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a', {}, { state: 'Stopped' }), now: T0 },
    );
    expect(loop.asked('open')).toEqual([{ type: 'open', id: 'a' }]);
    expect(loop.task.opened).toBe(false);
    loop.on({ type: 'opened', id: 'a', timed: timed('a') });
    expect(loop.task.opened).toBe(true);
  });

  it('gives the page its draft when it is ready, and only then reserves the next task', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a', {}, { draft: CAT }), now: T0 },
    );
    expect(loop.asked('reserve')).toEqual([]);
    loop.on({ type: 'pageReady', id: 'a' });
    expect(loop.asked('post')).toEqual([
      { type: 'post', id: 'a', message: { type: 'init', draft: CAT, active: true } },
    ]);
    expect(loop.asked('focusTask')).toHaveLength(1);
    expect(loop.asked('reserve')).toHaveLength(1);
    expect(saveState(loop.task.draft)).toBe('saved');
  });

  it('sends an answer from the journal that the server does not have', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a', { answer: DOG, ahead: true }), now: T0 },
    );
    expect(loop.timers()).toContain('saveDue');
    loop.on({ type: 'saveDue' });
    expect(loop.asked('saveDraft')).toMatchObject([{ id: 'a', answer: DOG, keepalive: false }]);
  });

  it('tries again by itself while the server cannot be reached, and at once when asked or online', () => {
    const loop = new Loop().on({ type: 'started' }, { type: 'loadFailed', error: failure('offline') });
    expect(loop.stage).toEqual({ name: 'loading', failures: 1 });
    expect(loop.effects).toEqual([{ type: 'backOff', timer: 'retryDue', failures: 1 }]);
    for (const type of ['retryDue', 'retryAsked', 'online'] as const) {
      expect(loop.on({ type }).asked('fetchNext')).toHaveLength(1);
    }
  });

  it('says that a job cannot be opened', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'loadFailed', error: failure('notFound', 'No such job.') },
    );
    expect(loop.stage).toEqual({ name: 'unavailable', kind: 'notFound', message: 'No such job.' });
  });

  it('does not show a task whose time is over while the server has yet to clear it away', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a'), now: T0 + 600_000 },
    );
    expect(loop.stage.name).toBe('loading');
    expect(loop.timers()).toEqual(['retryDue']);
    expect(loop.on({ type: 'retryDue' }).asked('fetchNext')).toHaveLength(1);
    expect(loop.on({ type: 'arrived', arrival: arrival('b'), now: T0 }).stage.name).toBe('working');
  });

  it('has less patience with a page that is all there, and asks why it does not speak', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a'), now: T0 },
      { type: 'pageLoaded', id: 'a' },
    );
    expect(loop.effects).toEqual([{ type: 'startTimer', timer: 'pageOverdue', milliseconds: 4_000 }]);
    loop.on({ type: 'pageOverdue' });
    expect(loop.asked('inspectPage')).toEqual([
      { type: 'inspectPage', id: 'a', page: '/portal/pages/a?token=1' },
    ]);
    loop.on({ type: 'pageInspected', id: 'a', problem: 'The template has a fault.' });
    expect(loop.task.pageProblem).toBe('The template has a fault.');
    expect(Loop.working().on({ type: 'pageLoaded', id: 'a' }).effects).toEqual([]);
  });

  it('offers a way out when a page does not speak, and takes it when it does', () => {
    const loop = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a'), now: T0 },
      { type: 'pageOverdue' },
    );
    expect(loop.task.page).toBe('slow');
    loop.on({ type: 'pageReloadAsked' });
    expect(loop.asked('renewPage')).toHaveLength(1);
    loop.on({ type: 'pageRenewed', id: 'a', timed: timed('a', { page: '/portal/pages/a?token=2' }) });
    expect(loop.task).toMatchObject({
      page: 'loading',
      load: 1,
      assignment: { page: '/portal/pages/a?token=2' },
    });
    expect(loop.on({ type: 'pageReady', id: 'a' }).task.page).toBe('ready');
  });
});

describe('drafts', () => {
  it('are journalled at once and sent together a moment later', () => {
    const loop = Loop.working().on(changed(CAT));
    expect(loop.effects).toEqual([
      { type: 'journal', id: 'a', answer: CAT, submitting: false },
      { type: 'startTimer', timer: 'saveDue', milliseconds: 1_500 },
    ]);
    expect(saveState(loop.task.draft)).toBe('saving');
    loop.on(changed(DOG));
    expect(loop.effects).toEqual([{ type: 'journal', id: 'a', answer: DOG, submitting: false }]);
    loop.on({ type: 'saveDue' });
    expect(loop.asked('saveDraft')).toEqual([
      { type: 'saveDraft', id: 'a', answer: DOG, revision: 2, keepalive: false },
    ]);
    loop.on({ type: 'draftSaved', id: 'a', revision: 2 });
    expect(saveState(loop.task.draft)).toBe('saved');
    expect(loop.effects).toEqual([]);
  });

  it('are sent again when they change on the way', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' }, changed(DOG));
    expect(loop.timers()).toEqual([]);
    loop.on({ type: 'draftSaved', id: 'a', revision: 1 });
    expect(saveState(loop.task.draft)).toBe('saving');
    expect(loop.timers()).toEqual(['saveDue']);
  });

  it('wait longer after each failure, and go at once when the network is back', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' });
    loop.on({ type: 'draftFailed', id: 'a', revision: 1, error: failure('offline') });
    expect(saveState(loop.task.draft)).toBe('retrying');
    expect(loop.effects).toEqual([{ type: 'backOff', timer: 'saveDue', failures: 1 }]);
    loop.on({ type: 'saveDue' }, { type: 'draftFailed', id: 'a', revision: 1, error: failure('server') });
    expect(loop.effects).toEqual([{ type: 'backOff', timer: 'saveDue', failures: 2 }]);
    expect(loop.on({ type: 'online' }).asked('saveDraft')).toHaveLength(1);
    loop.on({ type: 'draftSaved', id: 'a', revision: 1 });
    expect(saveState(loop.task.draft)).toBe('saved');
  });

  it('are not sent again as they are once the server has refused them', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' });
    loop.on({ type: 'draftFailed', id: 'a', revision: 1, error: failure('tooLarge') });
    expect(saveState(loop.task.draft)).toBe('refused');
    expect(loop.on({ type: 'hidden' }).asked('saveDraft')).toEqual([]);
    expect(loop.on(changed(DOG)).timers()).toEqual(['saveDue']);
  });

  it('go at once, beside a call under way, when the page is being left', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' }, changed(DOG), { type: 'hidden' });
    expect(loop.posted()).toEqual(['a request-answer']);
    expect(loop.asked('saveDraft')).toEqual([
      { type: 'saveDraft', id: 'a', answer: DOG, revision: 2, keepalive: true },
    ]);
  });

  it.each([
    ['in order', [1, 2]],
    ['the other way round', [2, 1]],
  ])('that crossed on the way, and were answered %s, are sent once more, alone', (_order, answered) => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' }, changed(DOG), { type: 'hidden' });
    // The server may have taken the older for the newer.
    for (const revision of answered) {
      loop.on({ type: 'draftSaved', id: 'a', revision });
      expect(saveState(loop.task.draft)).toBe('saving');
    }
    expect(loop.timers()).toEqual(['saveDue']);
    loop.on({ type: 'saveDue' });
    expect(loop.asked('saveDraft')).toMatchObject([{ answer: DOG, revision: 2, keepalive: false }]);
    loop.on({ type: 'draftSaved', id: 'a', revision: 2 });
    expect(saveState(loop.task.draft)).toBe('saved');
  });

  it('that crossed and failed are sent again until one was taken', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' }, { type: 'hidden' });
    loop.on({ type: 'draftFailed', id: 'a', revision: 1, error: failure('offline') });
    expect(saveState(loop.task.draft)).toBe('retrying');
    loop.on({ type: 'draftSaved', id: 'a', revision: 1 });
    expect(saveState(loop.task.draft)).toBe('saving');
    loop.on({ type: 'saveDue' }, { type: 'draftSaved', id: 'a', revision: 1 });
    expect(saveState(loop.task.draft)).toBe('saved');
  });

  it('that a page only repeats are no change', () => {
    const loop = Loop.working().on(changed(CAT), changed({ choice: { label: 'cat' } }));
    expect(loop.effects).toEqual([]);
    const stopping = loop.on({ type: 'leaveConfirmed', action: 'stop' }, changed(CAT));
    expect(stopping.asked('leave')).toMatchObject([{ unsaved: { answer: CAT, revision: 1 } }]);
  });

  it('of another task are ignored', () => {
    const loop = Loop.prepared().on(changed(CAT, 'b'), changed(CAT, 'nobody'));
    expect(loop.effects).toEqual([]);
    expect(saveState(loop.task.draft)).toBe('untouched');
  });
});

describe('a task opened in another tab', () => {
  it('is put away with its journal, and comes back before the one loaded ahead', () => {
    const loop = Loop.prepared().on(changed(CAT), { type: 'takenElsewhere', id: 'a' });
    expect(loop.stage).toMatchObject({ name: 'over', reason: 'elsewhere' });
    expect(loop.asked('stopTimer')).toContainEqual({ type: 'stopTimer', timer: 'saveDue' });
    expect(loop.asked('forget')).toEqual([]);
    expect(loop.on({ type: 'saveDue' }, { type: 'hidden' }, { type: 'online' }).asked('saveDraft')).toEqual(
      [],
    );
    loop.on({ type: 'continueAsked' });
    expect(loop.asked('fetchNext')).toHaveLength(1);
    loop.on({ type: 'arrived', arrival: arrival('a', {}, { draft: DOG }), now: T0 });
    expect(loop.task.draft.answer).toEqual(DOG);
    expect(loop.state.ahead.name).toBe('loaded');
  });

  it('is not given back when it was only loaded ahead', () => {
    const loop = Loop.prepared().on({ type: 'takenElsewhere', id: 'b' });
    expect(loop.state.ahead).toEqual({ name: 'none' });
    expect(loop.effects).toEqual([]);
    expect(loop.stage.name).toBe('working');
  });

  it('is submitted all the same once that was asked for', () => {
    const loop = Loop.working().on(submit, { type: 'takenElsewhere', id: 'a' });
    expect(loop.stage.name).toBe('submitting');
  });
});

describe('submitting', () => {
  it('shows the task that was loaded ahead at once, in its own frame, and starts its clock', () => {
    const loop = Loop.prepared().on(submit);
    expect(loop.stage).toMatchObject({ name: 'submitting', sent: true });
    expect(loop.posted()).toEqual(['a submitting']);
    expect(loop.asked('journal')).toMatchObject([{ answer: CAT, submitting: true }]);
    expect(loop.asked('submit')).toEqual([{ type: 'submit', id: 'a', answer: CAT }]);
    loop.on(accepted);
    expect(loop.state.submitted).toBe(1);
    expect(loop.posted()).toEqual(['a submitted', 'b activate']);
    expect(loop.asked('forget')).toEqual([{ type: 'forget', id: 'a' }]);
    expect(loop.asked('open')).toEqual([{ type: 'open', id: 'b' }]);
    expect(loop.asked('focusTask')).toHaveLength(1);
    expect(loop.task.assignment.assignmentId).toBe('b');
    loop.on({ type: 'opened', id: 'b', timed: timed('b', { page: '/portal/pages/b?token=other' }) });
    expect(loop.task).toMatchObject({
      deadlineAt: T0 + 600_000,
      assignment: { page: '/portal/pages/b?token=1' },
    });
    expect(loop.timers()).toContain('deadlineReached');
    expect(loop.asked('reserve')).toHaveLength(1);
  });

  it('asks for the next task where none was loaded ahead', () => {
    const loop = Loop.working().on({ type: 'reserved', arrival: null }, submit, accepted);
    expect(loop.stage.name).toBe('loading');
    expect(loop.asked('fetchNext')).toHaveLength(1);
    expect(loop.on({ type: 'nothingLeft' }).stage).toEqual({ name: 'caughtUp', outlook: null });
  });

  it('waits for a reservation that is under way instead of asking beside it', () => {
    const loop = Loop.working().on(submit, accepted);
    expect(loop.stage.name).toBe('loading');
    expect(loop.asked('fetchNext')).toEqual([]);
    loop.on({ type: 'reserved', arrival: arrival('b', {}, { state: 'Reserved' }) });
    expect(loop.task.assignment.assignmentId).toBe('b');
    expect(loop.asked('open')).toHaveLength(1);
  });

  it('asks itself when that reservation fails or finds nothing', () => {
    const failed = Loop.working().on(submit, accepted, { type: 'reserveFailed', error: failure('offline') });
    expect(failed.asked('fetchNext')).toHaveLength(1);
    const none = Loop.working().on(submit, accepted, { type: 'reserved', arrival: null });
    expect(none.asked('fetchNext')).toHaveLength(1);
  });

  it('keeps the answer and tries again while the server cannot be reached', () => {
    const loop = Loop.prepared().on(submit, { type: 'submitFailed', id: 'a', error: failure('offline') });
    expect(loop.stage).toMatchObject({ name: 'submitting', sent: false, failures: 1, answer: CAT });
    expect(loop.effects).toEqual([
      { type: 'backOff', timer: 'retryDue', failures: 1 },
      { type: 'announce', announcement: { type: 'submitWaiting' } },
    ]);
    expect(loop.on({ type: 'online' }).asked('submit')).toHaveLength(1);
    expect(loop.on({ type: 'retryAsked' }).asked('submit')).toEqual([]);
    loop.on({ type: 'submitFailed', id: 'a', error: failure('offline') });
    expect(loop.asked('announce')).toEqual([]);
    expect(loop.on({ type: 'retryDue' }).asked('submit')).toHaveLength(1);
    expect(loop.on(accepted).task.assignment.assignmentId).toBe('b');
  });

  it('gives the answer back to the worker when the server refuses it, and saves it as a draft', () => {
    const loop = Loop.prepared().on(submit, {
      type: 'submitFailed',
      id: 'a',
      error: failure('invalid', 'No label.'),
    });
    expect(loop.stage).toMatchObject({ name: 'working', setback: { what: 'submit', message: 'No label.' } });
    expect(loop.posted()).toEqual(['a submit-failed']);
    expect(loop.asked('journal')).toMatchObject([{ submitting: false }]);
    expect(loop.timers().sort()).toEqual(['deadlineReached', 'saveDue']);
    expect(loop.on({ type: 'setbackSeen' }).stage).toMatchObject({ setback: null });
  });

  it('holds an answer to a task whose clock the server has not started, and sends it then', () => {
    const loop = Loop.prepared().on(submit, accepted, { type: 'submitPressed', id: 'b', answer: DOG });
    expect(loop.asked('submit')).toEqual([]);
    loop.on({ type: 'openFailed', id: 'b', error: failure('offline') });
    expect(loop.timers()).toEqual(['openDue']);
    expect(loop.on({ type: 'openDue' }).asked('open')).toHaveLength(1);
    loop.on({ type: 'opened', id: 'b', timed: timed('b') });
    expect(loop.asked('submit')).toEqual([{ type: 'submit', id: 'b', answer: DOG }]);
  });

  it('takes another task without a word when a reservation has lapsed and nothing was done', () => {
    const loop = Loop.prepared().on(submit, accepted, {
      type: 'openFailed',
      id: 'b',
      error: failure('closed'),
    });
    expect(loop.stage.name).toBe('loading');
    expect(loop.asked('fetchNext')).toHaveLength(1);
  });

  it('submits once, however often the page says so', () => {
    const loop = Loop.prepared().on(submit, submit);
    expect(loop.effects).toEqual([]);
  });

  it('goes on saving after a draft failed during a submission that was refused', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'saveDue' }, submit);
    loop.on(
      { type: 'draftFailed', id: 'a', revision: 1, error: failure('offline') },
      { type: 'submitFailed', id: 'a', error: failure('invalid') },
    );
    expect(loop.timers()).toContain('saveDue');
    expect(loop.on({ type: 'saveDue' }).asked('saveDraft')).toHaveLength(1);
  });
});

describe('loading ahead', () => {
  it('tells a page that is loaded ahead that it is not active', () => {
    const loop = Loop.working().on(
      { type: 'reserved', arrival: arrival('b', {}, { state: 'Reserved' }) },
      { type: 'pageReady', id: 'b' },
    );
    expect(loop.asked('post')).toEqual([
      { type: 'post', id: 'b', message: { type: 'init', draft: null, active: false } },
    ]);
    expect(loop.asked('focusTask')).toEqual([]);
  });

  it('activates a page that comes late by its init', () => {
    const loop = Loop.working().on(
      { type: 'reserved', arrival: arrival('b', {}, { state: 'Reserved' }) },
      submit,
      accepted,
    );
    expect(loop.posted()).toEqual(['a submitted']);
    loop.on({ type: 'pageReady', id: 'b' });
    expect(loop.asked('post')).toMatchObject([{ id: 'b', message: { type: 'init', active: true } }]);
    expect(loop.asked('focusTask')).toHaveLength(1);
  });

  it('asks again later when the server could not be reached, and not when it refused', () => {
    const offline = Loop.working().on({ type: 'reserveFailed', error: failure('offline') });
    expect(offline.timers()).toEqual(['reserveDue']);
    expect(offline.on({ type: 'reserveDue' }).asked('reserve')).toHaveLength(1);
    const refused = Loop.working().on({ type: 'reserveFailed', error: failure('notFound') });
    expect(refused.effects).toEqual([]);
  });

  it('does not load the task that is on the screen a second time', () => {
    const loop = Loop.working().on({ type: 'reserved', arrival: arrival('a') });
    expect(loop.state.ahead).toEqual({ name: 'nothing' });
  });
});

describe('leaving', () => {
  it('declines and goes on with the task that was loaded ahead', () => {
    const loop = Loop.prepared().on({ type: 'leaveConfirmed', action: 'decline' });
    expect(loop.asked('leave')).toEqual([{ type: 'leave', id: 'a', action: 'decline', unsaved: null }]);
    loop.on({ type: 'leaveAccepted', id: 'a', action: 'decline' });
    expect(loop.task.assignment.assignmentId).toBe('b');
    expect(loop.state.submitted).toBe(0);
    expect(loop.asked('forget')).toHaveLength(1);
  });

  it('releases, gives the reserved task back too, and leaves', () => {
    const loop = Loop.prepared().on(
      { type: 'leaveConfirmed', action: 'release' },
      { type: 'leaveAccepted', id: 'a', action: 'release' },
    );
    expect(loop.stage).toEqual({ name: 'left', action: 'release' });
    expect(loop.asked('giveBack')).toEqual([{ type: 'giveBack', id: 'b' }]);
  });

  it('asks the page for its newest answer before it stops, and saves that first', () => {
    const loop = Loop.working().on({ type: 'leaveConfirmed', action: 'stop' });
    expect(loop.posted()).toEqual(['a request-answer']);
    expect(loop.timers()).toEqual(['answerOverdue']);
    loop.on(changed(DOG));
    expect(loop.asked('journal')).toHaveLength(1);
    expect(loop.asked('leave')).toEqual([
      { type: 'leave', id: 'a', action: 'stop', unsaved: { answer: DOG, revision: 1 } },
    ]);
    expect(loop.on(changed(CAT)).effects).toEqual([]);
    expect(loop.on({ type: 'leaveAccepted', id: 'a', action: 'stop' }).stage.name).toBe('left');
  });

  it('stops without the answer of a page that does not speak', () => {
    const loop = Loop.working().on({ type: 'leaveConfirmed', action: 'stop' }, { type: 'answerOverdue' });
    expect(loop.asked('leave')).toMatchObject([{ action: 'stop', unsaved: null }]);
  });

  it('goes on with the work when the server could not be reached, clock and drafts included', () => {
    const loop = Loop.working().on(changed(CAT), { type: 'leaveConfirmed', action: 'release' });
    loop.on({ type: 'leaveFailed', id: 'a', action: 'release', error: failure('offline') });
    expect(loop.stage).toMatchObject({ name: 'working', setback: { what: 'release', kind: 'offline' } });
    expect(loop.timers().sort()).toEqual(['deadlineReached', 'saveDue']);
    expect(loop.asked('focusTask')).toHaveLength(1);
  });
});

describe('the clock', () => {
  it('asks the server when the time is up, which has the last word', () => {
    const loop = Loop.working().on({ type: 'deadlineReached' });
    expect(loop.asked('check')).toEqual([{ type: 'check', id: 'a' }]);
    loop.on({
      type: 'checked',
      id: 'a',
      timed: { assignment: assignment('a'), deadlineAt: T0 + 900_000 },
      now: T0 + 600_000,
    });
    expect(loop.stage.name).toBe('working');
    expect(loop.effects).toEqual([{ type: 'startTimerAt', timer: 'deadlineReached', time: T0 + 901_000 }]);
  });

  it.each([
    ['Expired', 'expired'],
    ['Withdrawn', 'withdrawn'],
    ['Superseded', 'changed'],
    ['Submitted', 'submitted'],
    ['Declined', 'declined'],
    ['Released', 'released'],
    ['Stopped', 'stopped'],
    ['Accepted', 'expired'],
  ] as const)('ends a task that the server calls %s as %s', (state, reason) => {
    const loop = Loop.prepared().on({ type: 'deadlineReached' });
    loop.on({ type: 'checked', id: 'a', timed: timed('a', { state }), now: T0 + 600_000 });
    expect(loop.stage).toMatchObject({ name: 'over', reason });
    loop.on({ type: 'continueAsked' });
    expect(loop.task.assignment.assignmentId).toBe('b');
  });

  it('ends a task by its own clock when the server cannot be asked, and one that is gone', () => {
    const offline = Loop.working().on(
      { type: 'deadlineReached' },
      { type: 'checkFailed', id: 'a', error: failure('offline') },
    );
    expect(offline.stage).toMatchObject({ name: 'over', reason: 'expired' });
    const gone = Loop.working().on(
      { type: 'deadlineReached' },
      { type: 'checkFailed', id: 'a', error: failure('notFound') },
    );
    expect(gone.stage).toMatchObject({ name: 'over', reason: 'gone' });
  });

  it('asks what happened when a draft or a submission meets a closed task', () => {
    const draft = Loop.working().on(changed(CAT), { type: 'saveDue' });
    draft.on({ type: 'draftFailed', id: 'a', revision: 1, error: failure('closed') });
    expect(draft.asked('check')).toHaveLength(1);
    const submission = Loop.working().on(submit, { type: 'submitFailed', id: 'a', error: failure('closed') });
    expect(submission.asked('check')).toHaveLength(1);
    submission.on({ type: 'checked', id: 'a', timed: timed('a', { state: 'Withdrawn' }), now: T0 });
    expect(submission.stage).toMatchObject({ name: 'over', reason: 'withdrawn' });
  });

  it('gives a submission back that was refused as closed although the task is open', () => {
    const loop = Loop.working().on(submit, { type: 'submitFailed', id: 'a', error: failure('closed') });
    loop.on({ type: 'checked', id: 'a', timed: timed('a'), now: T0 });
    expect(loop.stage).toMatchObject({ name: 'working', setback: { what: 'submit', kind: 'closed' } });
  });

  it('takes more time where there is more', () => {
    const loop = Loop.working().on({ type: 'moreTimeAsked' });
    expect(loop.asked('extend')).toHaveLength(1);
    loop.on({
      type: 'extended',
      id: 'a',
      timed: { assignment: assignment('a'), deadlineAt: T0 + 1_200_000 },
    });
    expect(loop.task.deadlineAt).toBe(T0 + 1_200_000);
    expect(loop.timers()).toEqual(['deadlineReached']);
    const fixed = new Loop().on(
      { type: 'started' },
      { type: 'arrived', arrival: arrival('a', {}, { extendable: false }), now: T0 },
    );
    expect(fixed.on({ type: 'moreTimeAsked' }).effects).toEqual([]);
  });

  it('does not take a submission back because the time passes on its way', () => {
    const loop = Loop.working().on(submit, { type: 'deadlineReached' });
    expect(loop.effects).toEqual([]);
    expect(loop.stage.name).toBe('submitting');
  });
});

describe('the end', () => {
  const caughtUp = () => new Loop().on({ type: 'started' }, { type: 'nothingLeft' });

  it('looks for new work, tells of it once, and opens nothing by itself', () => {
    const loop = caughtUp();
    expect(loop.asked('lookOut')).toHaveLength(1);
    loop.on({ type: 'outlook', outlook: { available: 0, answered: 4 } });
    expect(loop.timers()).toEqual(['outlookDue']);
    expect(loop.asked('announce')).toEqual([]);
    expect(loop.on({ type: 'outlookDue' }).asked('lookOut')).toHaveLength(1);
    loop.on({ type: 'outlook', outlook: { available: 2, answered: 4 } });
    expect(loop.asked('announce')).toEqual([{ type: 'announce', announcement: { type: 'newWork' } }]);
    loop.on({ type: 'outlook', outlook: { available: 3, answered: 4 } });
    expect(loop.asked('announce')).toEqual([]);
    expect(loop.stage.name).toBe('caughtUp');
    expect(loop.on({ type: 'continueAsked' }).asked('fetchNext')).toHaveLength(1);
  });

  it('keeps what it knew while the server cannot be reached', () => {
    const loop = caughtUp().on(
      { type: 'outlook', outlook: { available: 1, answered: 4 } },
      { type: 'outlook', outlook: null },
    );
    expect(loop.stage).toEqual({ name: 'caughtUp', outlook: { available: 1, answered: 4 } });
    expect(loop.timers()).toEqual(['outlookDue']);
  });
});
