package io.plumbline.consolidation.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a text, as it is compared and as it is written.
 *
 * <p>A word is a run of letters, digits, marks and apostrophes; where a script has no spaces
 * between words (Han, Kana, Thai, Lao, Khmer, Myanmar), each letter is one.
 *
 * @param key what is compared: in lower case, in Unicode's compatible composed form (NFKC), with
 *     one kind of apostrophe, without punctuation
 * @param surface what is written: the word with the punctuation around it
 * @param glued whether the next word follows without a space
 */
record Word(String key, String surface, boolean glued) {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The words of a text in their order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int surfaceStart = 0;
    int position = 0;
    while (position < text.length()) {
      int wordStart = nextWord(text, position);
      if (wordStart == text.length()) {
        break;
      }
      int wordEnd = endOfWord(text, wordStart);
      int surfaceEnd = wordEnd;
      while (surfaceEnd < text.length()
          && !Character.isWhitespace(text.codePointAt(surfaceEnd))
          && !startsWord(text, surfaceEnd)) {
        surfaceEnd += Character.charCount(text.codePointAt(surfaceEnd));
      }
      boolean glued =
          surfaceEnd < text.length() && !Character.isWhitespace(text.codePointAt(surfaceEnd));
      words.add(
          new Word(
              key(text.substring(wordStart, wordEnd)),
              text.substring(surfaceStart, surfaceEnd).strip(),
              glued));
      surfaceStart = surfaceEnd;
      position = surfaceEnd;
    }
    return words;
  }

  private static int nextWord(String text, int from) {
    int position = from;
    while (position < text.length() && !startsWord(text, position)) {
      position += Character.charCount(text.codePointAt(position));
    }
    return position;
  }

  /** Apostrophes alone are no word. */
  private static boolean startsWord(String text, int from) {
    int position = from;
    while (position < text.length() && isApostrophe(text.charAt(position))) {
      position++;
    }
    return position < text.length() && isLetter(text.codePointAt(position));
  }

  private static int endOfWord(String text, int from) {
    int position = from;
    boolean inside = false;
    while (position < text.length()) {
      int character = text.codePointAt(position);
      boolean whole = isUnspaced(character);
      if (!(isLetter(character) || isApostrophe(character)) || (inside && whole)) {
        return position;
      }
      position += Character.charCount(character);
      inside = true;
      if (whole) {
        return endOfMarks(text, position);
      }
    }
    return position;
  }

  private static int endOfMarks(String text, int from) {
    int position = from;
    while (position < text.length() && isMark(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    return position;
  }

  private static boolean isLetter(int character) {
    return Character.isLetterOrDigit(character) || isMark(character);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(int character) {
    return Character.isLetter(character) && UNSPACED.contains(UnicodeScript.of(character));
  }

  private static boolean isApostrophe(int character) {
    return character == '\'' || character == '\u2019';
  }

  private static String key(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .replace('\u2019', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
