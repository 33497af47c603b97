import { envelope, type ToPage } from './protocol';

/** What the portal needs of a frame's window. */
export type PageWindow = Pick<Window, 'postMessage'>;

/** The windows of the worker pages that are loaded, by the task they show. */
export class Pages {
  private readonly windows = new Map<string, PageWindow>();

  /** @returns what takes the window out again */
  register(assignmentId: string, window: PageWindow): () => void {
    this.windows.set(assignmentId, window);
    return () => {
      if (this.windows.get(assignmentId) === window) {
        this.windows.delete(assignmentId);
      }
    };
  }

  post(assignmentId: string, message: ToPage): void {
    // The page's origin is opaque, so it has no name that could stand here instead of '*'. The window is our own
    // frame, and the portal's frame-src keeps it on this host.
    this.windows.get(assignmentId)?.postMessage(envelope(message), '*');
  }

  postToAll(message: ToPage): void {
    [...this.windows.keys()].forEach((assignmentId) => this.post(assignmentId, message));
  }

  /** The task whose page sent a message, or null if it came from elsewhere. */
  senderOf(source: unknown): string | null {
    for (const [assignmentId, window] of this.windows) {
      if (window === source) {
        return assignmentId;
      }
    }
    return null;
  }
}
