import type { Session } from '../api/types';
import type { Services } from '../app/services';
import type { Messages } from '../i18n/messages.en';
import type { Locale } from '../i18n/locale';
import { Store } from '../platform/Store';
import { Announcements } from '../ui/Announcer';
import { ApiError } from '../api/ApiError';
import { isUnsaved } from './draft';
import { Pages } from './frames/Pages';
import { PagePreferenceStore } from './frames/PagePreferenceStore';
import {
  readMessage,
  type FromPage,
  type NotFound,
  type PortalKey,
  type ShortcutGroup,
} from './frames/protocol';
import { AnswerKeeper } from './journal/AnswerKeeper';
import { IndexedDbJournal } from './journal/IndexedDbJournal';
import { Outbox } from './journal/Outbox';
import type { Announcement } from './loop/effect';
import { LoopRunner } from './loop/LoopRunner';
import { initialState, taskOf } from './loop/state';
import { findTask, isCurrent } from './loop/step';
import { SessionTally } from './SessionTally';
import { TabHandover } from './tabs/TabHandover';

/** Answers that nobody came back for in this time are no longer of use: their tasks have expired. */
const JOURNAL_KEPT_MS = 30 * 24 * 3600 * 1000;
/** How long a sign-out waits for the draft to be saved. */
const SAVE_PATIENCE_MS = 3_000;
/** How long a page may take to hand over its newest answer. */
const ANSWER_PATIENCE_MS = 300;

/** The language of the moment; changed by the page that shows the session. */
export interface Wording {
  messages: Messages;
  locale: Locale;
}

/** One worker at one job, from the first task to the last: the loop and everything around it. */
export class WorkSession {
  readonly runner: LoopRunner;
  readonly pages = new Pages();
  readonly announcements = new Announcements();
  /** Counts the times that the task on the screen should take the keyboard's focus. */
  readonly focusRequests = new Store(0);
  /** What to do with a key that neither the page nor a text field has used. */
  onKey: (key: PortalKey) => void = () => {};

  /** The keys of the task on the screen, as its page tells of them. */
  readonly pageShortcuts = new Store<readonly ShortcutGroup[]>([]);

  private readonly journal: IndexedDbJournal;
  private readonly keeper: AnswerKeeper;
  private readonly tabs: TabHandover;
  private readonly preferences = new PagePreferenceStore();
  /** Counts the answers that pages have told of. */
  private readonly answersTold = new Store(0);

  constructor(
    jobId: string,
    { username }: Session,
    private readonly services: Services,
    readonly wording: Wording,
  ) {
    const { api, clock, theme } = services;
    this.journal = new IndexedDbJournal(username);
    this.keeper = new AnswerKeeper(this.journal, clock);
    this.tabs = new TabHandover(
      () => new BroadcastChannel(`plumbline-portal ${username}`),
      Math.random().toString(36).slice(2),
      clock,
      (id) => this.handOver(id),
    );
    const tally = new SessionTally(username, jobId);
    this.runner = new LoopRunner(initialState(jobId, tally.read()), {
      api,
      clock,
      keeper: this.keeper,
      outbox: new Outbox(this.journal, api),
      tabs: this.tabs,
      pages: this.pages,
      look: () => ({
        theme: theme.shown.get(),
        locale: this.wording.locale,
        preferences: this.preferences.get(),
      }),
      explain: (kind, message) => message || this.wording.messages.errors[kind],
      announce: (announcement) => this.announcements.say(this.spoken(announcement)),
      focusTask: () => this.focusRequests.set(this.focusRequests.get() + 1),
      count: (submitted) => tally.write(submitted),
    });
  }

  /** @returns what ends it */
  start(): () => void {
    const { runner, pages, services } = this;
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('message', (event) => this.receive(event), { signal });
    addEventListener('online', () => runner.dispatch({ type: 'online' }), { signal });
    addEventListener('pagehide', () => runner.dispatch({ type: 'hidden' }), { signal });
    addEventListener('beforeunload', (event) => this.guard(event), { signal });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && runner.dispatch({ type: 'hidden' }),
      { signal },
    );
    const unsubscribe = services.theme.shown.subscribe(() =>
      pages.postToAll({ type: 'theme', theme: services.theme.shown.get() }),
    );
    void this.journal.removeOlderThan(services.clock.now() - JOURNAL_KEPT_MS).catch(() => undefined);
    this.tabs.open();
    runner.start();
    return () => {
      runner.dispatch({ type: 'hidden' });
      runner.stop();
      this.tabs.close();
      unsubscribe();
      listening.abort();
    };
  }

  /** Resolves when the page has handed over its newest answer, or after a moment without that. */
  handedOver(): Promise<void> {
    const { runner, pages, services } = this;
    const task = taskOf(runner.store.get());
    if (task?.page !== 'ready') {
      return Promise.resolve();
    }
    pages.post(task.assignment.assignmentId, { type: 'request-answer' });
    return firstOf(
      (done) => this.answersTold.subscribe(done),
      (done) => services.clock.after(ANSWER_PATIENCE_MS, done),
    );
  }

  /** Resolves when the draft is on the server, or after a while without that. */
  async saved(): Promise<void> {
    const { runner, services } = this;
    const unsaved = () => {
      const task = taskOf(runner.store.get());
      return task !== null && isUnsaved(task.draft);
    };
    await this.handedOver();
    runner.dispatch({ type: 'hidden' });
    if (unsaved()) {
      await firstOf(
        (done) => runner.store.subscribe(() => unsaved() || done()),
        (done) => services.clock.after(SAVE_PATIENCE_MS, done),
      );
    }
  }

  /** Lets go of a task that the worker has opened in another tab; null if it is not here. */
  private handOver(id: string): Promise<void> | null {
    const { runner } = this;
    const state = runner.store.get();
    const current = isCurrent(state, id);
    if (current ? state.stage.name !== 'working' : findTask(state, id) === null) {
      return null;
    }
    const saved = current ? this.saved() : Promise.resolve();
    return saved.then(() => runner.dispatch({ type: 'takenElsewhere', id }));
  }

  private receive({ source, data }: MessageEvent): void {
    const id = this.pages.senderOf(source);
    const message = id === null ? null : readMessage(data);
    if (id === null || message === null) {
      return;
    }
    const { dispatch } = this.runner;
    switch (message.type) {
      case 'ready':
        return dispatch({ type: 'pageReady', id });
      case 'change':
        this.answersTold.set(this.answersTold.get() + 1);
        return dispatch({ type: 'answerChanged', id, answer: message.answer });
      case 'submit':
        return dispatch({ type: 'submitPressed', id, answer: message.answer });
      case 'invalid':
        // The page shows what is missing, beside it.
        return undefined;
      case 'key':
        return this.onKey(message);
      case 'shortcuts':
        return this.pageShortcuts.set(message.groups);
      case 'preferences':
        return this.preferences.keep(message.preferences);
      case 'segment':
        void this.segment(id, message);
    }
  }

  /** Has the service find an object for a page. */
  private async segment(id: string, message: Extract<FromPage, { type: 'segment' }>): Promise<void> {
    const { request, image, place } = message;
    const reply = await this.services.api.segment(id, image, place).then(
      (found) => (found === null ? { notFound: 'nothing' as const } : { found }),
      (problem: unknown) => ({ notFound: whyNotFound(ApiError.from(problem)) }),
    );
    this.pages.post(id, { type: 'segment-reply', request, ...reply });
  }

  /** Asks before the window is closed, only where neither the server nor the browser has the newest answer. */
  private guard(event: BeforeUnloadEvent): void {
    const task = taskOf(this.runner.store.get());
    if (task !== null && isUnsaved(task.draft) && !this.keeper.reliable) {
      event.preventDefault();
    }
  }

  private spoken(announcement: Announcement): string {
    const { announce } = this.wording.messages.work;
    return announcement.type === 'nextTask' && announcement.submitted === 0
      ? announce.firstTask
      : announce[announcement.type];
  }
}

const NOT_IMPLEMENTED = 501;

function whyNotFound({ kind, status }: ApiError): NotFound {
  return status === NOT_IMPLEMENTED ? 'unavailable' : kind === 'throttled' ? 'busy' : 'failed';
}

/** Resolves with the first of these to call `done`, and undoes them all. */
function firstOf(...starts: readonly ((done: () => void) => () => void)[]): Promise<void> {
  return new Promise((resolve) => {
    const undo = starts.map((start) =>
      start(() => {
        undo.forEach((stop) => stop());
        resolve();
      }),
    );
  });
}
