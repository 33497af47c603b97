package io.plumbline.liquid;

/** The codes that a {@link LiquidError} can carry. They are stable; messages are not. */
public final class LiquidErrorCode {

  /** The template breaks the grammar. */
  public static final String SYNTAX = "SyntaxError";

  /** A tag that does not exist. */
  public static final String UNKNOWN_TAG = "UnknownTag";

  /** A tag of Liquid that this interpreter refuses, because it would read other files. */
  public static final String UNSUPPORTED_TAG = "UnsupportedTag";

  /** A block tag without its end, or an end without its beginning. */
  public static final String UNBALANCED_TAG = "UnbalancedTag";

  /** A filter that neither the language nor the host knows. */
  public static final String UNKNOWN_FILTER = "UnknownFilter";

  /** A filter with too few or too many arguments. */
  public static final String WRONG_ARGUMENTS = "WrongArguments";

  /** In strict mode: a variable or property that the data lack. */
  public static final String UNDEFINED_VARIABLE = "UndefinedVariable";

  /** A filter could not do its work, for instance a division by zero. */
  public static final String FILTER_FAILED = "FilterFailed";

  /** The template is larger, deeper or costs more than the limits allow. */
  public static final String LIMIT_EXCEEDED = "LimitExceeded";

  private LiquidErrorCode() {}
}
