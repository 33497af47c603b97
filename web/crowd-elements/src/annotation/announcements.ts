import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { drawingOf } from '../drawing/drawing';
import type { Drawing } from '../drawing/drawing';
import { text } from '../i18n/texts';
import type { Notice } from '../tools/tool';
import { spokenChange } from './spoken';

/** How long a notice is shown, in milliseconds. */
const NOTICE_MS = 3_000;

/** What a worker is told of a drawing: every change for those who listen, and what could not be done for all. */
export class Announcements implements ReactiveController {
  /** What is shown for a moment. */
  notice: Notice | undefined;
  /** What a screen reader says. */
  spoken = '';
  private last: Drawing = drawingOf([]);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  follow(drawing: Drawing): void {
    const { last, next } = drawing.history;
    // What the template or a draft brings is no news.
    const given = last === undefined && next === undefined && drawing.shapes !== this.last.shapes;
    this.say(given ? this.spoken : spokenChange(this.last, drawing) || this.spoken);
    this.last = drawing;
  }

  say(spoken: string): void {
    this.spoken = spoken;
    this.host.requestUpdate();
  }

  tell(notice: Notice): void {
    this.notice = notice;
    this.say(text(notice));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.notice = undefined;
      this.host.requestUpdate();
    }, NOTICE_MS);
  }
}
