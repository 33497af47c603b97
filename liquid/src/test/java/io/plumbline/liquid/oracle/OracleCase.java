package io.plumbline.liquid.oracle;

import java.util.Map;

/**
 * A template to compare.
 *
 * @param about what it is about
 * @param template the source
 * @param data what to render it with; null for the data that most cases share
 * @param error the code of the error that compiling or rendering it must give; null for none
 * @param differs where we differ from LiquidJS; null if we do not
 */
record OracleCase(
    String about, String template, Map<String, Object> data, String error, Difference differs) {

  /**
   * A difference.
   *
   * @param reason why
   * @param plain our output without escaping; null if it is no different
   * @param html our output with escaping; null if it is no different
   */
  record Difference(String reason, String plain, String html) {}

  @Override
  public String toString() {
    return about + ": " + template;
  }
}
