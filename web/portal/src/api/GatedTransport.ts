import { ApiError } from './ApiError';
import type { ApiRequest, Transport } from './Transport';

/** Where calls wait that the server refused for want of a session. */
export interface SessionGate {
  /**
   * Resolves when the same worker is signed in again with a password of their own.
   *
   * @throws ApiError `sessionEnded` when that will not happen: they signed out, or another worker signed in
   */
  reopened(reason: 'signedOut' | 'passwordChange'): Promise<void>;
  /** Fetches a fresh CSRF token for the session that is still open. */
  refreshed(): Promise<void>;
}

/**
 * A transport for everything behind the sign-in. A call that meets a session's end waits at the gate and is sent
 * again afterwards, so that no caller has to know of it and nothing on the screen is lost.
 */
export class GatedTransport implements Transport {
  constructor(
    private readonly transport: Transport,
    private readonly gate: SessionGate,
  ) {}

  async send(request: ApiRequest): Promise<unknown> {
    let tokenRefreshed = false;
    for (;;) {
      try {
        return await this.transport.send(request);
      } catch (problem) {
        const { kind } = ApiError.from(problem);
        if (kind === 'notSignedIn') {
          await this.gate.reopened('signedOut');
        } else if (kind === 'passwordChangeRequired') {
          await this.gate.reopened('passwordChange');
        } else if (kind === 'csrf' && !tokenRefreshed) {
          tokenRefreshed = true;
          await this.gate.refreshed();
        } else {
          throw problem;
        }
      }
    }
  }
}
