package io.plumbline.liquid.internal.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.liquid.internal.budget.BoundedText;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Filters that encode text for addresses and as Base64, and decode it. Text is UTF-8. */
final class EncodingFilters {

  private static final String UPPER_HEX_DIGITS = "0123456789ABCDEF";

  private EncodingFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.add(
        "url_encode", 0, (input, in) -> input == null ? null : urlEncode(in.text(input), in));
    filters.add(
        "url_decode", 0, (input, in) -> input == null ? null : urlDecode(in.text(input), in));
    filters.add("base64_encode", 0, (input, in) -> encode(Base64.getEncoder(), in.text(input), in));
    filters.add("base64_decode", 0, (input, in) -> decode(Base64.getDecoder(), in.text(input), in));
    filters.add(
        "base64_url_safe_encode",
        0,
        (input, in) -> encode(Base64.getUrlEncoder(), in.text(input), in));
    filters.add(
        "base64_url_safe_decode",
        0,
        (input, in) -> decode(Base64.getUrlDecoder(), in.text(input), in));
  }

  /**
   * As HTML forms do: a space as plus, all but ASCII letters, digits and {@code - . _ ~} as bytes
   * in hexadecimal.
   */
  private static String urlEncode(String text, FilterArguments in) {
    in.budget().intermediate(text.length());
    BoundedText encoded = new BoundedText(in.budget());
    for (byte octet : text.getBytes(UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (character == ' ') {
        encoded.append('+');
      } else if (isUnreserved(character)) {
        encoded.append(character);
      } else {
        encoded
            .append('%')
            .append(UPPER_HEX_DIGITS.charAt(character >> 4))
            .append(UPPER_HEX_DIGITS.charAt(character & 0xF));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char character) {
    return character < 128
        && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
  }

  /** The reverse. A {@code %} that no two hexadecimal digits follow stands for itself. */
  private static String urlDecode(String text, FilterArguments in) {
    in.budget().intermediate(2L * text.length());
    byte[] encoded = text.getBytes(UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
      if (encoded[i] == '%' && low >= 0) {
        decoded.write((high << 4) | low);
        i += 2;
      } else {
        decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return decoded.toString(UTF_8);
  }

  private static String encode(Base64.Encoder encoder, String text, FilterArguments in) {
    in.budget().intermediate(3L * text.length());
    return encoder.encodeToString(text.getBytes(UTF_8));
  }

  private static String decode(Base64.Decoder decoder, String text, FilterArguments in) {
    in.budget().intermediate(2L * text.length());
    try {
      return new String(decoder.decode(text), UTF_8);
    } catch (IllegalArgumentException invalid) {
      throw new FilterFailure("the text is not valid Base64");
    }
  }
}
