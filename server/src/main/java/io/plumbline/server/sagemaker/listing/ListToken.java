package io.plumbline.server.sagemaker.listing;

import io.plumbline.aws.error.ValidationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a place in a list as a token that is bound to that list, and reads it back. A token tells
 * nothing but a place, so one that somebody made up shows nothing that the account could not see
 * anyhow. Immutable.
 */
public final class ListToken {

  private static final int DIGITS = 16;

  private final String list;

  /**
   * @param list what is listed and in which order, in any words that are the same for each page
   */
  public ListToken(String list) {
    this.list = digest(list);
  }

  /** The token of a place. */
  public String write(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + " " + place).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that a token names.
   *
   * @param form what places of this list look like
   * @return the match of the whole place
   * @throws ValidationException if it is not one of this list
   */
  public Matcher read(String token, Pattern form) {
    String text = decode(token);
    String begin = list + " ";
    Matcher place = form.matcher(text.startsWith(begin) ? text.substring(begin.length()) : "");
    if (!text.startsWith(begin) || !place.matches()) {
      throw new ValidationException(
          "NextToken is not one of this list; take it from the page before, and repeat that"
              + " page's filters and order");
    }
    return place;
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
