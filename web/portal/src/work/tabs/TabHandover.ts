import type { Clock } from '../../platform/clock';

/**
 * How long an open tab may take to say that it has the task: a message between tabs takes some milliseconds. Nothing
 * is lost where it takes longer, for that tab still lets go; its newest stroke may be missing here.
 */
const NOTICE_MS = 100;
/** How long it may then take to save what it has: two round trips to the server. */
const SAVE_PATIENCE_MS = 2_000;

/** A BroadcastChannel, as far as it is needed here. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;

type TabMessage =
  /** A tab is about to put this task on its screen. */
  | { readonly type: 'taking'; readonly id: string; readonly by: string }
  /** Another tab has it there, and saves what is not saved yet … */
  | { readonly type: 'yielding'; readonly id: string; readonly to: string }
  /** … and is done with that. */
  | { readonly type: 'yielded'; readonly id: string; readonly to: string };

/**
 * One task is worked on in one tab. Whoever opens it in a second tab goes on there with all that the first tab had;
 * otherwise each would save over what the other has saved. BroadcastChannel rather than the Web Locks, which are
 * missing on plain http hosts; it needs no clearing up after a crash, either.
 */
export class TabHandover {
  private channel: TabChannel | null = null;
  private readonly waiting = new Map<string, (message: 'yielding' | 'yielded') => void>();

  /**
   * @param connect opens the worker's own channel
   * @param tab a name that no other tab has
   * @param yieldTask lets go of a task, and resolves when all that this tab had of it is saved; null if it is not here
   */
  constructor(
    private readonly connect: () => TabChannel,
    private readonly tab: string,
    private readonly clock: Clock,
    private readonly yieldTask: (id: string) => Promise<void> | null,
  ) {}

  /** Hears other tabs from now on. */
  open(): void {
    this.channel = this.connect();
    this.channel.addEventListener('message', ({ data }) => this.receive(data as TabMessage));
  }

  close(): void {
    this.channel?.close();
    this.channel = null;
  }

  /** Has the other tabs let go of a task; resolves with whether one of them had it. */
  take(id: string): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (had: boolean) => {
        this.waiting.delete(id);
        resolve(had);
      };
      let cancel = this.clock.after(NOTICE_MS, () => end(false));
      this.waiting.set(id, (message) => {
        cancel();
        if (message === 'yielded') {
          end(true);
        } else {
          cancel = this.clock.after(SAVE_PATIENCE_MS, () => end(true));
        }
      });
      this.post({ type: 'taking', id, by: this.tab });
    });
  }

  private receive(message: TabMessage): void {
    if (message.type === 'taking') {
      void this.yield(message.id, message.by);
    } else if (message.to === this.tab) {
      this.waiting.get(message.id)?.(message.type);
    }
  }

  private async yield(id: string, to: string): Promise<void> {
    const saved = this.yieldTask(id);
    if (saved !== null) {
      this.post({ type: 'yielding', id, to });
      await saved;
      this.post({ type: 'yielded', id, to });
    }
  }

  private post(message: TabMessage): void {
    this.channel?.postMessage(message);
  }
}
