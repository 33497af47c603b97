import { ApiError } from '../api/ApiError';
import type { Job } from '../api/types';
import type { WorkApi } from '../api/WorkApi';
import { backoff } from '../platform/backoff';
import type { Cancel, Clock } from '../platform/clock';
import { Store } from '../platform/Store';
import { inOrder, refreshed } from './jobOrder';

export interface JobListState {
  /** Null until the first answer. */
  readonly jobs: readonly Job[] | null;
  /** When the jobs were fetched, in milliseconds since the epoch. */
  readonly asOf: number;
  /** Why the latest attempt failed, or null. */
  readonly problem: ApiError | null;
  /** How many jobs the latest refresh has added to a list that was already shown. */
  readonly added: number;
}

const REFRESH_EVERY_MS = 20_000;

/** The list of jobs, kept fresh while someone looks at it. */
export class JobList {
  readonly store = new Store<JobListState>({ jobs: null, asOf: 0, problem: null, added: 0 });
  private cancel: Cancel = () => {};
  private running = false;
  private failures = 0;

  constructor(
    private readonly api: Pick<WorkApi, 'jobs'>,
    private readonly clock: Clock,
    /** Whether the page can be seen; a hidden one need not ask. */
    private readonly visible: () => boolean,
  ) {}

  start(): void {
    this.running = true;
    void this.refresh();
  }

  stop(): void {
    this.running = false;
    this.cancel();
  }

  /** Fetches the list now. */
  async refresh(): Promise<void> {
    this.cancel();
    try {
      this.received(await this.api.jobs());
    } catch (caught) {
      this.failures += 1;
      this.store.set({ ...this.store.get(), problem: ApiError.from(caught), added: 0 });
    }
    if (this.running) {
      this.cancel();
      this.cancel = this.clock.after(this.failures > 0 ? backoff(this.failures) : REFRESH_EVERY_MS, () =>
        this.due(),
      );
    }
  }

  private due(): void {
    if (this.visible()) {
      void this.refresh();
    } else {
      this.cancel = this.clock.after(REFRESH_EVERY_MS, () => this.due());
    }
  }

  private received(fresh: readonly Job[]): void {
    this.failures = 0;
    const { jobs: shown } = this.store.get();
    const known = new Set(shown?.map(({ jobId }) => jobId));
    this.store.set({
      jobs: shown === null ? inOrder(fresh) : refreshed(shown, fresh),
      asOf: this.clock.now(),
      problem: null,
      added: shown === null ? 0 : fresh.filter(({ jobId }) => !known.has(jobId)).length,
    });
  }
}
