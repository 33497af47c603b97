import type { Answer, Assignment } from '../../api/types';
import type { Clock } from '../../platform/clock';
import { fingerprint } from './fingerprint';
import type { Journal } from './Journal';
import { withAcknowledged, withSent, type KnownDrafts } from './known';
import { restore, type Restored } from './restore';

interface Kept {
  readonly answer: Answer | null;
  readonly known: KnownDrafts;
  readonly submitting: boolean;
}

/**
 * Keeps answers in the journal, together with what the server may hold, so that {@link restore} can tell later which
 * is newer. A journal that fails never stops the work; {@link reliable} then says so.
 */
export class AnswerKeeper {
  private readonly kept = new Map<string, Kept>();
  private failed = false;

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** False once an answer could not be written down. */
  get reliable(): boolean {
    return !this.failed;
  }

  /** The answer to begin with, when the task has come from the server. */
  async restore({ assignmentId, draft }: Assignment): Promise<Restored> {
    const entry = await this.journal.read(assignmentId).catch(() => null);
    const restored = restore(draft, entry);
    this.kept.set(assignmentId, {
      answer: restored.answer,
      known: restored.ahead && entry !== null ? entry.known : [fingerprint(draft)],
      submitting: false,
    });
    return restored;
  }

  async keep(assignmentId: string, answer: Answer, submitting: boolean): Promise<void> {
    const { known } = this.keptOf(assignmentId);
    await this.write(assignmentId, { answer, known, submitting });
  }

  /** To be called before a draft goes to the server; resolves when that is written down. */
  async sending(assignmentId: string, answer: Answer): Promise<void> {
    const kept = this.keptOf(assignmentId);
    await this.write(assignmentId, { ...kept, known: withSent(kept.known, fingerprint(answer)) });
  }

  /** To be called when the server has a draft. The journal learns of it with the next change. */
  acknowledged(assignmentId: string, answer: Answer): void {
    const kept = this.kept.get(assignmentId);
    if (kept !== undefined) {
      const known = withAcknowledged(kept.known, fingerprint(answer));
      this.kept.set(assignmentId, { ...kept, known });
    }
  }

  async forget(assignmentId: string): Promise<void> {
    this.kept.delete(assignmentId);
    await this.journal.remove(assignmentId).catch(() => undefined);
  }

  private keptOf(assignmentId: string): Kept {
    return this.kept.get(assignmentId) ?? { answer: null, known: [fingerprint(null)], submitting: false };
  }

  private async write(assignmentId: string, kept: Kept): Promise<void> {
    this.kept.set(assignmentId, kept);
    const { answer, known, submitting } = kept;
    if (answer === null) {
      return;
    }
    try {
      await this.journal.write({ assignmentId, answer, known, submitting, changedAt: this.clock.now() });
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}
