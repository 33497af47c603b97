import { describe, expect, it } from 'vitest';
import type { SessionApi } from '../../src/api/SessionApi.ts';
import type { Session } from '../../src/api/types.ts';
import { passwordFaults } from '../../src/session/newPassword.ts';
import { SessionController } from '../../src/session/SessionController.ts';
import { failure } from '../support/samples.ts';

const MINA: Session = { username: 'mina', displayName: 'Mina', mustChangePassword: false, csrfToken: 't' };

/** A directory in which everyone who signs in is who they say they are. */
function controller(first: Session | null = null) {
  let current = first;
  const api = {
    signIn: (username: string) => Promise.resolve((current = { ...MINA, username })),
    current: () => (current === null ? Promise.reject(failure('notSignedIn')) : Promise.resolve(current)),
    changePassword: () => Promise.resolve((current = { ...MINA, mustChangePassword: false })),
    signOut: () => Promise.resolve(void (current = null)),
  };
  return { session: new SessionController(api as unknown as SessionApi), api };
}

describe('SessionController', () => {
  it('asks for a sign-in where there is no session', async () => {
    const { session } = controller();
    await session.check();
    expect(session.store.get()).toEqual({ phase: 'signedOut' });
    await session.signIn('mina', 'secret');
    expect(session.store.get()).toMatchObject({ phase: 'active', interruption: null });
  });

  it('asks for a new password first', async () => {
    const { session } = controller({ ...MINA, mustChangePassword: true });
    await session.check();
    expect(session.store.get().phase).toBe('choosingPassword');
    await session.changePassword('old', 'new');
    expect(session.store.get().phase).toBe('active');
  });

  it('says that the server cannot be reached', async () => {
    const { session, api } = controller();
    api.current = () => Promise.reject(failure('offline'));
    await session.check();
    expect(session.store.get()).toEqual({ phase: 'checking', unreachable: true });
  });

  it('lets calls wait at the gate until the same worker is back', async () => {
    const { session } = controller(MINA);
    await session.check();
    const waiting = [session.reopened('signedOut'), session.reopened('signedOut')];
    expect(session.store.get()).toMatchObject({ phase: 'active', interruption: 'signedOut' });
    await session.signIn('mina', 'secret');
    await Promise.all(waiting);
    expect(session.store.get()).toMatchObject({ interruption: null });
  });

  it('turns calls away when another worker signs in', async () => {
    const { session } = controller(MINA);
    await session.check();
    const waiting = session.reopened('signedOut');
    await session.signIn('jun', 'secret');
    await expect(waiting).rejects.toMatchObject({ kind: 'sessionEnded' });
    expect(session.store.get()).toMatchObject({ phase: 'active', session: { username: 'jun' } });
  });

  it('turns calls away that come after the sign-out', async () => {
    const { session } = controller(MINA);
    await session.check();
    await session.signOut();
    await expect(session.reopened('signedOut')).rejects.toMatchObject({ kind: 'sessionEnded' });
  });

  it('counts a session that is gone as signed out, and keeps one that could not be ended', async () => {
    const { session, api } = controller(MINA);
    await session.check();
    api.signOut = () => Promise.reject(failure('offline'));
    await expect(session.signOut()).rejects.toMatchObject({ kind: 'offline' });
    expect(session.store.get().phase).toBe('active');
    api.signOut = () => Promise.reject(failure('notSignedIn'));
    await session.signOut();
    expect(session.store.get().phase).toBe('signedOut');
  });

  it('opens the gate when the session turns out to be alive again', async () => {
    const { session } = controller(MINA);
    await session.check();
    const waiting = session.reopened('signedOut');
    await session.check();
    await waiting;
    expect(session.store.get()).toMatchObject({ interruption: null });
  });
});

describe('passwordFaults', () => {
  it('finds nothing wrong with a good entry', () => {
    expect(
      passwordFaults({ current: 'old', next: 'four words in a row', repeat: 'four words in a row' }),
    ).toEqual({});
  });

  it('names what is wrong by field', () => {
    expect(passwordFaults({ current: '', next: 'short', repeat: 'shorter' })).toEqual({
      current: 'missing',
      next: 'tooShort',
      repeat: 'differs',
    });
    expect(
      passwordFaults({ current: 'same as it was', next: 'same as it was', repeat: 'same as it was' }),
    ).toEqual({
      next: 'same',
    });
  });
});
