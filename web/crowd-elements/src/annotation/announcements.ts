import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { text } from '../i18n/texts';
import type { Notice } from '../tools/tool';

/** How long a notice is shown, in milliseconds. */
const NOTICE_MS = 3_000;

/** What a worker is told: every change for those who listen, and what could not be done for all. */
export class Announcements implements ReactiveController {
  /** What is shown for a moment. */
  notice: Notice | undefined;
  /** What a screen reader says. */
  spoken = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  /** Says something; an empty text leaves what was said. */
  say(spoken: string): void {
    this.spoken = spoken || this.spoken;
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
