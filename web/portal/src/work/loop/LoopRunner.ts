import { ApiError, type ApiErrorKind } from '../../api/ApiError';
import type { TimedAssignment, WorkApi } from '../../api/WorkApi';
import { backoff } from '../../platform/backoff';
import type { Cancel, Clock } from '../../platform/clock';
import { Store } from '../../platform/Store';
import type { Pages } from '../frames/Pages';
import type { PagePreferences, PageTheme } from '../frames/protocol';
import type { AnswerKeeper } from '../journal/AnswerKeeper';
import type { Outbox } from '../journal/Outbox';
import type { TabHandover } from '../tabs/TabHandover';
import type { Announcement, Effect, PostedMessage, TimerName } from './effect';
import type { Arrival, LoopEvent } from './event';
import type { LoopState } from './state';
import { update } from './update';

/** The world around the loop. */
export interface Surroundings {
  readonly api: WorkApi;
  readonly keeper: AnswerKeeper;
  readonly outbox: Outbox;
  readonly tabs: Pick<TabHandover, 'take'>;
  readonly clock: Clock;
  readonly pages: Pages;
  /** What pages are told of the portal's look. */
  look(): { readonly theme: PageTheme; readonly locale: string; readonly preferences: PagePreferences };
  /** An error in the worker's language. */
  explain(kind: ApiErrorKind, message: string): string;
  announce(announcement: Announcement): void;
  /** Moves the keyboard's focus into the page on the screen. */
  focusTask(): void;
  /** Remembers the count of answers over a reload. */
  count(submitted: number): void;
}

/** Carries out what {@link update} decides, and tells it what came of that. */
export class LoopRunner {
  readonly store: Store<LoopState>;
  private readonly timers = new Map<TimerName, Cancel>();
  private running = false;

  constructor(
    initial: LoopState,
    private readonly surroundings: Surroundings,
  ) {
    this.store = new Store(initial);
  }

  start(): void {
    this.running = true;
    this.dispatch({ type: 'started' });
  }

  /** Stops everything; a task that was only reserved goes back to the others. */
  stop(): void {
    this.running = false;
    this.timers.forEach((cancel) => cancel());
    this.timers.clear();
    const { ahead } = this.store.get();
    if (ahead.name === 'loaded') {
      this.giveBack(ahead.task.assignment.assignmentId);
    }
  }

  /** Bound, so that it can be handed to components. */
  readonly dispatch = (event: LoopEvent): void => {
    if (!this.running) {
      if (event.type === 'reserved' && event.arrival !== null) {
        this.giveBack(event.arrival.assignment.assignmentId);
      }
      return;
    }
    const { state, effects } = update(this.store.get(), event);
    this.store.set(state);
    effects.forEach((effect) => this.carryOut(effect));
  };

  private carryOut(effect: Effect): void {
    const { api, keeper, clock, pages } = this.surroundings;
    switch (effect.type) {
      case 'fetchNext':
        return this.attempt(this.fetchNext(), (error) => ({ type: 'loadFailed', error }));
      case 'reserve':
        return this.attempt(this.reserve(), (error) => ({ type: 'reserveFailed', error }));
      case 'open':
        return this.timed(api.open(effect.id), 'opened', 'openFailed', effect.id);
      case 'extend':
        return this.timed(api.extend(effect.id), 'extended', 'extendFailed', effect.id);
      case 'saveDraft':
        return this.saveDraft(effect);
      case 'submit':
        return this.attempt(
          api.submit(effect.id, effect.answer).then(() => ({ type: 'submitAccepted', id: effect.id })),
          (error) => ({ type: 'submitFailed', id: effect.id, error }),
        );
      case 'leave':
        return this.attempt(this.leave(effect), (error) => ({
          type: 'leaveFailed',
          id: effect.id,
          action: effect.action,
          error,
        }));
      case 'giveBack':
        return this.giveBack(effect.id);
      case 'check':
        return this.attempt(
          api.read(effect.id).then((timed) => ({ type: 'checked', id: effect.id, timed, now: clock.now() })),
          (error) => ({ type: 'checkFailed', id: effect.id, error }),
        );
      case 'renewPage':
        return this.attempt(
          api.read(effect.id).then((timed) => ({ type: 'pageRenewed', id: effect.id, timed })),
          () => ({ type: 'pageRenewed', id: effect.id, timed: null }),
        );
      case 'inspectPage':
        return this.inspectPage(effect.id, effect.page);
      case 'lookOut':
        return this.attempt(this.lookOut(), () => ({ type: 'outlook', outlook: null }));
      case 'journal':
        return void keeper.keep(effect.id, effect.answer, effect.submitting);
      case 'forget':
        return void keeper.forget(effect.id);
      case 'count':
        return this.surroundings.count(effect.submitted);
      case 'post':
        return pages.post(effect.id, this.dressed(effect.message));
      case 'focusTask':
        return this.surroundings.focusTask();
      case 'announce':
        return this.surroundings.announce(effect.announcement);
      case 'startTimer':
        return this.startTimer(effect.timer, effect.milliseconds);
      case 'backOff':
        return this.startTimer(effect.timer, backoff(effect.failures));
      case 'startTimerAt':
        return this.startTimer(effect.timer, effect.time - clock.now());
      case 'stopTimer':
        return this.stopTimer(effect.timer);
    }
  }

  private async fetchNext(): Promise<LoopEvent> {
    await this.surroundings.outbox.flush();
    const timed = await this.surroundings.api.next(this.store.get().jobId);
    return timed === null
      ? { type: 'nothingLeft' }
      : { type: 'arrived', arrival: await this.restored(timed), now: this.surroundings.clock.now() };
  }

  private async reserve(): Promise<LoopEvent> {
    const timed = await this.surroundings.api.reserve(this.store.get().jobId);
    return { type: 'reserved', arrival: timed && (await this.restored(timed)) };
  }

  private async restored(timed: TimedAssignment): Promise<Arrival> {
    const { api, keeper, tabs } = this.surroundings;
    const { assignmentId } = timed.assignment;
    const newest = (await tabs.take(assignmentId)) ? await api.read(assignmentId) : timed;
    return { ...newest, ...(await keeper.restore(newest.assignment)) };
  }

  private saveDraft({ id, answer, revision, keepalive }: Extract<Effect, { type: 'saveDraft' }>): void {
    const { api, keeper } = this.surroundings;
    const written = keeper.sending(id, answer);
    // A page that is being left has no time to wait for its journal.
    const sent = keepalive
      ? api.saveDraft(id, answer, true)
      : written.then(() => api.saveDraft(id, answer, false));
    this.attempt(
      sent.then(() => {
        keeper.acknowledged(id, answer);
        return { type: 'draftSaved', id, revision };
      }),
      (error) => ({ type: 'draftFailed', id, revision, error }),
    );
  }

  private async leave({ id, action, unsaved }: Extract<Effect, { type: 'leave' }>): Promise<LoopEvent> {
    const { api, keeper } = this.surroundings;
    if (unsaved !== null) {
      await keeper.sending(id, unsaved.answer);
      await api.saveDraft(id, unsaved.answer);
      keeper.acknowledged(id, unsaved.answer);
    }
    await api.leave(id, action);
    return { type: 'leaveAccepted', id, action };
  }

  /** Nobody waits for it: a reservation that is not given back lapses on the server. */
  private giveBack(id: string): void {
    void this.surroundings.api.leave(id, 'release').catch(() => undefined);
  }

  private inspectPage(id: string, page: string): void {
    this.attempt(
      this.surroundings.api.pageProblem(page).then((problem) => ({ type: 'pageInspected', id, problem })),
      () => ({ type: 'pageInspected', id, problem: null }),
    );
  }

  private async lookOut(): Promise<LoopEvent> {
    const { jobId } = this.store.get();
    const job = (await this.surroundings.api.jobs()).find((listed) => listed.jobId === jobId);
    return {
      type: 'outlook',
      outlook: { available: job?.available ?? 0, answered: job?.answered ?? null },
    };
  }

  private dressed(message: PostedMessage): Parameters<Pages['post']>[1] {
    switch (message.type) {
      case 'init':
        return { ...message, ...this.surroundings.look(), segments: true };
      case 'submit-failed':
        return { type: 'submit-failed', message: this.surroundings.explain(message.kind, message.message) };
      default:
        return message;
    }
  }

  private timed(
    call: Promise<TimedAssignment>,
    success: 'opened' | 'extended',
    failure: 'openFailed' | 'extendFailed',
    id: string,
  ): void {
    this.attempt(
      call.then((timed) => ({ type: success, id, timed })),
      (error) => ({ type: failure, id, error }),
    );
  }

  private attempt(work: Promise<LoopEvent>, failure: (error: ApiError) => LoopEvent): void {
    work.then(this.dispatch, (problem: unknown) => this.dispatch(failure(ApiError.from(problem))));
  }

  private startTimer(name: TimerName, milliseconds: number): void {
    this.stopTimer(name);
    this.timers.set(
      name,
      this.surroundings.clock.after(milliseconds, () => {
        this.timers.delete(name);
        this.dispatch({ type: name });
      }),
    );
  }

  private stopTimer(name: TimerName): void {
    this.timers.get(name)?.();
    this.timers.delete(name);
  }
}
