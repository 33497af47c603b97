package io.plumbline.liquid.internal.filter;

/**
 * A filter as the catalogue knows it.
 *
 * @param name what templates call it
 * @param minArguments the fewest positional arguments it takes
 * @param maxArguments the most positional arguments it takes
 * @param seesMarkup whether it gets marked text as it is; any other filter gets the text without
 *     its mark
 * @param filter what it does
 */
public record FilterDefinition(
    String name, int minArguments, int maxArguments, boolean seesMarkup, BuiltInFilter filter) {

  /** How many arguments it takes, in words. */
  public String arity() {
    if (minArguments == maxArguments) {
      return maxArguments == 0
          ? "no arguments"
          : maxArguments + (maxArguments == 1 ? " argument" : " arguments");
    }
    return minArguments + " to " + maxArguments + " arguments";
  }
}
