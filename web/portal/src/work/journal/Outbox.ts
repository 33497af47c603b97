import { ApiError } from '../../api/ApiError';
import type { WorkApi } from '../../api/WorkApi';
import type { Journal } from './Journal';

/** Sends the answers that a worker had submitted before the browser crashed or was closed without a network. */
export class Outbox {
  constructor(
    private readonly journal: Journal,
    private readonly api: Pick<WorkApi, 'submit'>,
  ) {}

  /**
   * Sends them one after another. What the server acknowledges or says is over leaves the journal; what it refuses
   * stays there as a draft.
   *
   * @throws ApiError where the server cannot be reached or there is no session; the rest then waits for another time
   */
  async flush(): Promise<void> {
    for (const entry of await this.journal.pending().catch(() => [])) {
      try {
        await this.api.submit(entry.assignmentId, entry.answer);
        await this.journal.remove(entry.assignmentId);
      } catch (problem) {
        const { kind } = ApiError.from(problem);
        if (kind === 'closed' || kind === 'notFound') {
          await this.journal.remove(entry.assignmentId);
        } else if (kind === 'invalid' || kind === 'tooLarge') {
          await this.journal.write({ ...entry, submitting: false });
        } else {
          throw problem;
        }
      }
    }
  }
}
