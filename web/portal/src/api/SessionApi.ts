import type { HttpTransport } from './Transport';
import type { Session, SignInProvider } from './types';

/** Signing in and out. Keeps the transport's CSRF token in step with the session. */
export class SessionApi {
  constructor(private readonly transport: HttpTransport) {}

  /** @throws ApiError `notSignedIn` for a wrong name or password, `throttled` after too many of them */
  async signIn(username: string, password: string): Promise<Session> {
    return this.adopt(
      await this.transport.send({ method: 'POST', path: '/session', body: { username, password } }),
    );
  }

  /** @throws ApiError `notSignedIn` when there is no session */
  async current(): Promise<Session> {
    return this.adopt(await this.transport.send({ method: 'GET', path: '/session' }));
  }

  /** The organizations whose workers sign in at a page of their own. */
  async providers(): Promise<readonly SignInProvider[]> {
    const answer = await this.transport.send({ method: 'GET', path: '/session/providers' });
    return (answer as { providers: readonly SignInProvider[] }).providers;
  }

  async changePassword(currentPassword: string, newPassword: string): Promise<Session> {
    return this.adopt(
      await this.transport.send({
        method: 'PUT',
        path: '/session/password',
        body: { currentPassword, newPassword },
      }),
    );
  }

  async signOut(): Promise<void> {
    await this.transport.send({ method: 'DELETE', path: '/session' });
    this.transport.csrfToken = null;
  }

  private adopt(answer: unknown): Session {
    const session = answer as Session;
    this.transport.csrfToken = session.csrfToken;
    return session;
  }
}
