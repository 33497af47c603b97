package io.plumbline.liquid.internal.budget;

/** A limit was reached. The interpreter adds the place and turns it into the public exception. */
public final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which limit, and how to mend it. */
  public LimitReached(String message) {
    super(message);
  }
}
