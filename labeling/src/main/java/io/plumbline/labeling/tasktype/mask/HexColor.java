package io.plumbline.labeling.tasktype.mask;

import java.util.regex.Pattern;

/** Colours as answers and labels have them: {@code #2ca02c}; inside, numbers such as 0x2ca02c. */
public final class HexColor {

  private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

  private HexColor() {}

  /**
   * Reads a colour.
   *
   * @throws MaskProblem when it is none
   */
  public static int parse(String text) throws MaskProblem {
    if (!FORM.matcher(text).matches()) {
      throw new MaskProblem("\"" + text + "\" is no color such as \"#2ca02c\"");
    }
    return Integer.parseInt(text.substring(1), 16);
  }

  /** Writes a colour. */
  public static String of(int rgb) {
    return "#%06x".formatted(rgb);
  }
}
