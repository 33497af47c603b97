package io.plumbline.liquid.internal.filter;

/**
 * A filter cannot do its work on what it was given. The interpreter adds the filter's name and
 * place.
 */
public final class FilterFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public FilterFailure(String message) {
    super(message);
  }
}
