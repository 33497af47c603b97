package io.plumbline.consolidation.span;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is told of a unit by its own word and the words around it: the words alone and in pairs, how
 * they are written, their ends, and whether the line is all in capitals. Features that only one
 * unit has are left out.
 */
final class WordFeatures {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] seen = new int[1024];

  /**
   * Per document and unit, the numbers of its features.
   *
   * @param documents in an order that does not depend on the input's
   */
  int[][][] of(List<TaggedDocument> documents) {
    int[][][] features = new int[documents.size()][][];
    for (int index = 0; index < features.length; index++) {
      Units units = documents.get(index).units();
      features[index] = new int[units.size()][];
      for (int unit = 0; unit < units.size(); unit++) {
        features[index][unit] = of(units, unit, documents.get(index).document());
      }
    }
    for (int[][] document : features) {
      for (int unit = 0; unit < document.length; unit++) {
        document[unit] = Arrays.stream(document[unit]).filter(f -> seen[f] > 1).toArray();
      }
    }
    return features;
  }

  /** How many features there are. */
  int count() {
    return numbers.size();
  }

  private int[] of(Units units, int unit, int document) {
    String word = word(units, unit, 0);
    String before = word(units, unit, -1);
    String after = word(units, unit, 1);
    String shape = shape(word);
    String shapes = shape(before) + shape + shape(after);
    return Stream.of(
            "always",
            "word " + word,
            "letters " + word.toLowerCase(Locale.ROOT),
            "shape " + shape + units.opens()[unit],
            "shapes " + shapes,
            "before " + before,
            "after " + after,
            "pair before " + before + " " + word,
            "pair after " + word + " " + after,
            "letters before " + before.toLowerCase(Locale.ROOT) + " " + shape,
            "letters after " + after.toLowerCase(Locale.ROOT) + " " + shape,
            "end3 " + end(word, 3),
            "end2 " + end(word, 2),
            "start " + word.substring(0, Math.min(3, word.length())),
            "shapes after " + shape + shape(after),
            "shapes before " + shape(word(units, unit, -2)) + shape(before) + shape,
            "here " + document + " " + word,
            "line " + shape + capitals(units, unit))
        .mapToInt(this::number)
        .toArray();
  }

  private int number(String feature) {
    Integer known = numbers.putIfAbsent(feature, numbers.size());
    int number = known == null ? numbers.size() - 1 : known;
    if (number == seen.length) {
      seen = Arrays.copyOf(seen, 2 * seen.length);
    }
    seen[number]++;
    return number;
  }

  /** A word of the same line; a mark where the line has none. */
  private static String word(Units units, int unit, int offset) {
    int step = Integer.signum(offset);
    int position = unit;
    for (int moved = 0; moved != offset; moved += step) {
      int boundary = step > 0 ? position + 1 : position;
      if (boundary >= units.size() || units.opens()[boundary]) {
        return "\n";
      }
      position += step;
    }
    String word = units.word()[position];
    return word.length() > 1 && word.endsWith(".") && word.indexOf('.') == word.length() - 1
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static String shape(String word) {
    if (word.isEmpty() || word.equals("\n")) {
      return "_";
    }
    int first = word.codePointAt(0);
    if (Character.isDigit(first)) {
      return "0";
    }
    if (!Character.isLetter(first)) {
      return ".";
    }
    if (!Character.isUpperCase(first)) {
      return "a";
    }
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? "A" : "Aa";
  }

  private static String end(String word, int letters) {
    return word.substring(Math.max(0, word.length() - letters));
  }

  private static boolean capitals(Units units, int unit) {
    for (int near = Math.max(0, unit - 5); near < Math.min(units.size(), unit + 6); near++) {
      if (shape(units.word()[near]).startsWith("a") || shape(units.word()[near]).equals("Aa")) {
        return false;
      }
    }
    return true;
  }
}
