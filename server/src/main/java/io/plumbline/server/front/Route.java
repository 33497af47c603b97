package io.plumbline.server.front;

/** Whom a request is for. */
public enum Route {
  /** An operation of the SageMaker API, signed or not. */
  SAGEMAKER,
  /** The runtime of Augmented AI: what is done with human loops. */
  HUMAN_LOOPS,

  /** The token service, which gives credentials for a while. */
  TOKENS,
  /** S3: signed, presigned, or anonymous, preflights included. */
  OBJECT_STORE,
  /** The address alone, opened in a browser. */
  HOME,
  /** Portal, console, static files, health: everything that Spring maps. */
  PAGES
}
