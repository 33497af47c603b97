package io.plumbline.server.sagemaker.listing;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.labeling.listing.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a place in a list as a token that is bound to that list, and reads it back. */
final class ListToken {

  /** The list, the creation time in epoch milliseconds, the name. */
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{16}) ([0-9]{1,18}) (\\S+)");

  private static final int DIGITS = 16;

  private final String list;

  /**
   * @param list what is listed and in which order, in any words that are the same for each page
   */
  ListToken(String list) {
    this.list = digest(list);
  }

  String write(Cursor place) {
    String text = list + " " + place.createdAtMillis() + " " + place.name();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that a token names.
   *
   * @throws ValidationException if it is not one of this list
   */
  Cursor read(String token) {
    Matcher matcher = FORM.matcher(decode(token));
    if (!matcher.matches() || !matcher.group(1).equals(list)) {
      throw new ValidationException(
          "NextToken is not one of this list; take it from the page before, and repeat that"
              + " page's filters and order");
    }
    return new Cursor(Long.parseLong(matcher.group(2)), matcher.group(3));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
