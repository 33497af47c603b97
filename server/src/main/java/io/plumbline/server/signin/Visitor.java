package io.plumbline.server.signin;

/** Who may make a call. */
public enum Visitor {
  /** Everybody. */
  ANYBODY,
  /** A worker who is signed in, be it with a one-time password. */
  SIGNED_IN,
  /** A worker who is signed in with a password of their own. */
  READY
}
