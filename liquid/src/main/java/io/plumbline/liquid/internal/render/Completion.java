package io.plumbline.liquid.internal.render;

/** How a node ended. */
enum Completion {
  /** What follows it is next. */
  NORMAL,
  /** The innermost loop goes on with its next turn. */
  CONTINUE,
  /** The innermost loop is over. */
  BREAK
}
