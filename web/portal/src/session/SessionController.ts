import { ApiError } from '../api/ApiError';
import type { SessionGate } from '../api/GatedTransport';
import type { SessionApi } from '../api/SessionApi';
import type { SignInProvider } from '../api/types';
import { Store } from '../platform/Store';
import {
  initialSession,
  nextSession,
  type Interruption,
  type SessionEvent,
  type SessionState,
} from './sessionState';

interface Waiting {
  readonly username: string;
  readonly resolve: () => void;
  readonly reject: (error: ApiError) => void;
}

/** Signs in and out, and is the gate where calls wait while the session is interrupted. */
export class SessionController implements SessionGate {
  readonly store = new Store<SessionState>(initialSession);
  private waiting: readonly Waiting[] = [];

  constructor(private readonly api: SessionApi) {}

  /** Asks the server who is signed in. */
  async check(): Promise<void> {
    try {
      this.apply({ type: 'found', session: await this.api.current() });
    } catch (problem) {
      this.apply({ type: ApiError.from(problem).kind === 'notSignedIn' ? 'absent' : 'unreachable' });
    }
  }

  /** @throws ApiError when the server was not reached */
  async providers(): Promise<readonly SignInProvider[]> {
    return this.api.providers();
  }

  /** @throws ApiError when the sign-in was refused or the server not reached */
  async signIn(username: string, password: string): Promise<void> {
    this.apply({ type: 'found', session: await this.api.signIn(username, password) });
  }

  /** @throws ApiError when the server refuses the password */
  async changePassword(current: string, next: string): Promise<void> {
    this.apply({ type: 'found', session: await this.api.changePassword(current, next) });
  }

  /**
   * @param cleaning what is to be done between the end of the session and the next person's sign-in
   * @throws ApiError when the server was not reached, so that the session is still open
   */
  async signOut(cleaning: () => Promise<void> = async () => {}): Promise<void> {
    try {
      await this.api.signOut();
    } catch (problem) {
      if (ApiError.from(problem).kind !== 'notSignedIn') {
        throw problem;
      }
    }
    await cleaning();
    this.apply({ type: 'signedOut' });
  }

  /** Gives up the interrupted session and what waits for it. */
  abandon(): void {
    this.apply({ type: 'signedOut' });
  }

  reopened(reason: Interruption): Promise<void> {
    const state = this.store.get();
    if (state.phase !== 'active') {
      return Promise.reject(sessionEnded());
    }
    return new Promise((resolve, reject) => {
      this.waiting = [...this.waiting, { username: state.session.username, resolve, reject }];
      this.apply({ type: 'interrupted', reason });
    });
  }

  async refreshed(): Promise<void> {
    try {
      this.apply({ type: 'found', session: await this.api.current() });
    } catch (problem) {
      if (ApiError.from(problem).kind !== 'notSignedIn') {
        throw problem;
      }
      await this.reopened('signedOut');
    }
  }

  private apply(event: SessionEvent): void {
    const state = nextSession(this.store.get(), event);
    this.store.set(state);
    if (state.phase === 'active' && state.interruption !== null) {
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const { username, resolve, reject } of waiting) {
      if (state.phase === 'active' && state.session.username === username) {
        resolve();
      } else {
        reject(sessionEnded());
      }
    }
  }
}

function sessionEnded(): ApiError {
  return new ApiError('sessionEnded', '');
}
