import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Keyboard } from '../keyboard/keyboard';
import { SegmentFinder } from '../assist/segment-finder';
import type { JsonObject } from '../values/json';
import type { PageMessage, PortalMessage } from './messages';
import { PageSession } from './page-session';
import { PreferenceStore } from '../workspace/preferences';

const INIT: PortalMessage = {
  type: 'init',
  draft: undefined,
  theme: 'light',
  locale: 'en',
  active: true,
  preferences: {},
  segments: false,
};

describe('PageSession', () => {
  /** What was sent, but for the lists of shortcuts. */
  let sent: PageMessage[];
  let listed: PageMessage[];
  let answer: JsonObject;
  let tell: (message: PortalMessage) => void;
  let session: PageSession;
  let keyboard: Keyboard;
  let preferences: PreferenceStore;
  let finder: SegmentFinder;
  const form = {
    get answer() {
      return answer;
    },
    restore: vi.fn((draft: JsonObject) => {
      answer = draft;
    }),
    requestSubmit: vi.fn(),
    showSubmission: vi.fn(),
    showFailure: vi.fn(),
  };
  const groups = [{ title: 'Options', shortcuts: [{ keys: ['1'], meaning: 'cat' }] }];
  const page = { setTheme: vi.fn(), setLocale: vi.fn(), takeFocus: vi.fn(), shortcuts: () => groups };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    sent = [];
    listed = [];
    answer = {};
    keyboard = new Keyboard();
    preferences = new PreferenceStore();
    const portal = {
      send: (message: PageMessage) => void (message.type === 'shortcuts' ? listed : sent).push(message),
      listen: (listener: (message: PortalMessage) => void) => {
        tell = listener;
      },
    };
    finder = new SegmentFinder();
    session = new PageSession(portal, form, page, keyboard, preferences, finder);
    session.start();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('start_saysReady', () => {
    expect(sent).toEqual([{ type: 'ready' }]);
  });

  test('init_restoresTheDraft_andSaysNothing', () => {
    tell({
      ...INIT,
      draft: { a: 'x' },
      theme: 'dark',
      locale: 'ko',
      preferences: { instructionsWidth: 300 },
    });
    session.answerChanged();
    vi.runAllTimers();

    expect(form.restore).toHaveBeenCalledWith({ a: 'x' });
    expect(page.setTheme).toHaveBeenCalledWith('dark');
    expect(page.setLocale).toHaveBeenCalledWith('ko');
    expect(preferences.current).toEqual({ instructionsWidth: 300 });
    expect(sent).toEqual([{ type: 'ready' }]);
  });

  test('activate_tellsTheShortcuts', () => {
    tell({ ...INIT, active: false });
    expect(listed).toEqual([]);

    tell({ type: 'activate' });

    expect(listed).toEqual([{ type: 'shortcuts', groups }]);
  });

  test('pageLoadedAhead_takesNeitherFocusNorKeys_untilActivate', () => {
    tell({ ...INIT, active: false });
    expect(keyboard.active).toBe(false);
    expect(page.takeFocus).not.toHaveBeenCalled();

    tell({ type: 'activate' });
    expect(keyboard.active).toBe(true);
    expect(page.takeFocus).toHaveBeenCalledOnce();
  });

  test('burstOfChanges_isOneMessage', () => {
    tell(INIT);
    for (const label of ['cat', 'dog', 'cow']) {
      answer = { a: { label } };
      session.answerChanged();
      vi.advanceTimersByTime(100);
    }
    expect(sent).toHaveLength(1);

    vi.advanceTimersByTime(300);

    expect(sent.slice(1)).toEqual([{ type: 'change', answer: { a: { label: 'cow' } } }]);
  });

  test('changeThereAndBack_isNotSent', () => {
    tell(INIT);
    answer = { a: 'x' };
    session.answerChanged();
    answer = {};
    session.answerChanged();
    vi.runAllTimers();

    expect(sent).toHaveLength(1);
  });

  test('changeBeforeInit_isNotSent', () => {
    answer = { a: 'x' };
    session.answerChanged();
    vi.runAllTimers();

    expect(sent).toEqual([{ type: 'ready' }]);
  });

  test('requestAnswer_isAnsweredAtOnce', () => {
    tell(INIT);
    answer = { a: 'x' };
    session.answerChanged();
    tell({ type: 'request-answer' });
    vi.runAllTimers();

    expect(sent.slice(1)).toEqual([{ type: 'change', answer: { a: 'x' } }]);
  });

  test('submit_replacesAPendingChange', () => {
    tell(INIT);
    answer = { a: 'x' };
    session.answerChanged();
    session.submitted({ a: 'x' });
    vi.runAllTimers();

    expect(sent.slice(1)).toEqual([{ type: 'submit', answer: { a: 'x' } }]);
  });

  test('portalsWordOnTheSubmission_reachesTheForm', () => {
    tell({ type: 'submitting' });
    tell({ type: 'submitted' });
    tell({ type: 'submit-failed', message: 'expired' });

    expect(form.showSubmission.mock.calls).toEqual([['submitting'], ['submitted']]);
    expect(form.showFailure).toHaveBeenCalledExactlyOnceWith('expired');
  });

  test('refusal_isTold', () => {
    session.refused('Select an option.');

    expect(sent.at(-1)).toEqual({ type: 'invalid', message: 'Select an option.' });
  });

  test('unusedKey_isForwarded_withoutRepeat', () => {
    keyboard.onUnused({
      key: 'd',
      code: 'KeyD',
      ctrlKey: false,
      metaKey: false,
      altKey: true,
      shiftKey: false,
      repeat: false,
    });

    expect(sent.at(-1)).toEqual({
      type: 'key',
      key: 'd',
      code: 'KeyD',
      ctrlKey: false,
      metaKey: false,
      altKey: true,
      shiftKey: false,
    });
  });

  test('changedPreference_isTold_adoptedOneIsNot', () => {
    preferences.adopt({ instructionsWidth: 300 });
    preferences.change({ instructionsCollapsed: true });

    expect(sent.slice(1)).toEqual([
      { type: 'preferences', preferences: { instructionsWidth: 300, instructionsCollapsed: true } },
    ]);
  });

  test('segments_areAskedOfAPortalThatOffersThem', async () => {
    tell(INIT);
    expect(finder.available).toBe(false);
    tell({ ...INIT, segments: true });
    const box = { left: 1, top: 2, right: 3, bottom: 4 };
    const first = finder.find('http://host/a.jpg', { box });
    const second = finder.find('http://host/a.jpg', { points: [{ x: 1, y: 1 }] });
    expect(sent.slice(1)).toEqual([
      { type: 'segment', request: 1, image: 'http://host/a.jpg', box },
      { type: 'segment', request: 2, image: 'http://host/a.jpg', points: [{ x: 1, y: 1 }] },
    ]);

    tell({ type: 'segment-reply', request: 2, reply: { notFound: 'unavailable' } });
    const found = { left: 1, top: 2, width: 2, height: 1, runs: [1, 1] };
    tell({ type: 'segment-reply', request: 1, reply: { found } });

    expect(await second).toEqual({ notFound: 'unavailable' });
    expect(await first).toEqual({ found });
    expect(finder.available).toBe(false);
  });
});
