import type { SegmentFinder, SegmentPlace, SegmentReply } from '../assist/segment-finder';
import type { JsonObject } from '../values/json';
import type { Theme } from '../theme/page-styles';
import type { Keyboard } from '../keyboard/keyboard';
import type { ShortcutGroup } from '../guide/tool-guide';
import type { KeyPress } from '../keyboard/key-press';
import type { Portal, PortalMessage } from './messages';
import type { PreferenceStore } from '../workspace/preferences';

/** How long after a change the portal is told of it: one message for a burst of typing. */
const CHANGE_DELAY_MS = 250;

/** What the session needs of the form. */
export interface SessionForm {
  readonly answer: JsonObject;
  restore(answer: JsonObject): void;
  requestSubmit(): void;
  showSubmission(submission: 'submitting' | 'submitted'): void;
  showFailure(reason: string): void;
}

/** What the session changes of the page. */
export interface SessionPage {
  setTheme(theme: Theme): void;
  setLocale(locale: string): void;
  /** The keys that the page's tools have at the moment, in the page's language. */
  shortcuts(): readonly ShortcutGroup[];
  /** The page is now what the worker looks at. */
  takeFocus(): void;
}

/**
 * The conversation with the portal: takes its messages to the form and the page, and the form's events to it.
 * Until the portal has said `init`, nothing but `ready` is sent.
 */
export class PageSession {
  private initialised = false;
  private sentAnswer = '';
  /** Who waits for an object, by the number of the request. */
  private readonly waiting = new Map<number, (reply: SegmentReply) => void>();
  private lastRequest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly portal: Portal,
    private readonly form: SessionForm,
    private readonly page: SessionPage,
    private readonly keyboard: Keyboard,
    private readonly preferences: PreferenceStore,
    private readonly finder: SegmentFinder,
  ) {}

  start(): void {
    this.keyboard.onSubmit = () => this.form.requestSubmit();
    this.keyboard.onUnused = (press) => this.forward(press);
    this.preferences.addEventListener('changed', () =>
      this.portal.send({ type: 'preferences', preferences: this.preferences.current }),
    );
    this.portal.listen((message) => this.receive(message));
    this.portal.send({ type: 'ready' });
  }

  answerChanged(): void {
    if (this.initialised) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.sendChange(), CHANGE_DELAY_MS);
    }
  }

  submitted(answer: JsonObject): void {
    clearTimeout(this.timer);
    this.sentAnswer = JSON.stringify(answer);
    this.portal.send({ type: 'submit', answer });
  }

  refused(message: string): void {
    this.portal.send({ type: 'invalid', message });
  }

  private receive(message: PortalMessage): void {
    switch (message.type) {
      case 'init':
        this.initialise(message);
        break;
      case 'activate':
        this.activate();
        break;
      case 'theme':
        this.page.setTheme(message.theme);
        break;
      case 'request-answer':
        clearTimeout(this.timer);
        this.sentAnswer = JSON.stringify(this.form.answer);
        this.portal.send({ type: 'change', answer: this.form.answer });
        break;
      case 'submitting':
      case 'submitted':
        this.form.showSubmission(message.type);
        break;
      case 'submit-failed':
        this.form.showFailure(message.message);
        break;
      case 'segment-reply':
        this.waiting.get(message.request)?.(message.reply);
        this.waiting.delete(message.request);
        break;
    }
  }

  private initialise(message: Extract<PortalMessage, { type: 'init' }>): void {
    this.page.setTheme(message.theme);
    this.page.setLocale(message.locale);
    this.preferences.adopt(message.preferences);
    if (message.segments) {
      this.finder.offer((image, place) => this.findSegment(image, place));
    }
    if (message.draft !== undefined) {
      this.form.restore(message.draft);
    }
    this.sentAnswer = JSON.stringify(this.form.answer);
    this.initialised = true;
    if (message.active) {
      this.activate();
    }
  }

  private findSegment(image: string, place: SegmentPlace): Promise<SegmentReply> {
    const request = ++this.lastRequest;
    return new Promise((resolve) => {
      this.waiting.set(request, resolve);
      this.portal.send({ type: 'segment', request, image, ...place });
    });
  }

  private activate(): void {
    this.keyboard.active = true;
    this.tellShortcuts();
    this.page.takeFocus();
  }

  /** Sends the answer unless the portal has just this one. */
  private sendChange(): void {
    const { answer } = this.form;
    const text = JSON.stringify(answer);
    if (text !== this.sentAnswer) {
      this.sentAnswer = text;
      this.portal.send({ type: 'change', answer });
    }
  }

  private tellShortcuts(): void {
    this.portal.send({ type: 'shortcuts', groups: this.page.shortcuts() });
  }

  private forward({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): void {
    if (key === '?') {
      // A script of the template may have changed the labels, and so their keys.
      this.tellShortcuts();
    }
    this.portal.send({ type: 'key', key, code, ctrlKey, metaKey, altKey, shiftKey });
  }
}
