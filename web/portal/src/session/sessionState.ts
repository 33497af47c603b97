import type { Session } from '../api/types';

/** Who is at the portal. */
export type SessionState =
  /** Asking the server; `unreachable` once an attempt has failed. */
  | { readonly phase: 'checking'; readonly unreachable: boolean }
  | { readonly phase: 'signedOut' }
  /** Signed in with a password that someone else knows: a new one first, and nothing else. */
  | { readonly phase: 'choosingPassword'; readonly session: Session }
  | {
      readonly phase: 'active';
      readonly session: Session;
      /** Why the session does not work just now; the screen stays, and calls wait. */
      readonly interruption: Interruption | null;
    };

export type Interruption = 'signedOut' | 'passwordChange';

export type SessionEvent =
  | { readonly type: 'found'; readonly session: Session }
  | { readonly type: 'absent' }
  | { readonly type: 'unreachable' }
  | { readonly type: 'interrupted'; readonly reason: Interruption }
  | { readonly type: 'signedOut' };

export const initialSession: SessionState = { phase: 'checking', unreachable: false };

export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'found':
      return found(state, event.session);
    case 'absent':
      return state.phase === 'active' ? { ...state, interruption: 'signedOut' } : { phase: 'signedOut' };
    case 'unreachable':
      return state.phase === 'checking' ? { phase: 'checking', unreachable: true } : state;
    case 'interrupted':
      return state.phase === 'active' ? { ...state, interruption: event.reason } : state;
    case 'signedOut':
      return { phase: 'signedOut' };
  }
}

function found(state: SessionState, session: Session): SessionState {
  if (!session.mustChangePassword) {
    return { phase: 'active', session, interruption: null };
  }
  return state.phase === 'active' && state.session.username === session.username
    ? { phase: 'active', session, interruption: 'passwordChange' }
    : { phase: 'choosingPassword', session };
}
