package io.plumbline.aws.sigv4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding with the unreserved characters of RFC 3986 and nothing else left bare, as
 * signatures need it. Decoding is strict: a client that sends {@code %zz} is told so, not guessed
 * at.
 */
final class PercentEncoding {
  private static final String UNRESERVED_MARKS = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return encoded.toString();
  }

  static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The bytes that the encoded text stands for.
   *
   * @param encoded part of a request line; each char is one byte
   * @param plusIsSpace true in a query, false in a path
   * @throws SignatureRejectedException on a broken escape or a char beyond one byte
   */
  static byte[] decode(String encoded, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(escape(encoded, i));
        i += 2;
      } else if (c > 0xFF) {
        throw new SignatureRejectedException(SignatureRejection.INVALID_URI);
      } else {
        bytes.write(plusIsSpace && c == '+' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  /** As {@link #decode}, read as UTF-8; bytes that are no UTF-8 are refused. */
  static String decodeText(String encoded, boolean plusIsSpace) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(decode(encoded, plusIsSpace)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new SignatureRejectedException(SignatureRejection.INVALID_URI);
    }
  }

  private static int escape(String encoded, int at) {
    int high = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(encoded.charAt(at + 2), 16);
    if (low < 0) {
      throw new SignatureRejectedException(SignatureRejection.INVALID_URI);
    }
    return high << 4 | low;
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || UNRESERVED_MARKS.indexOf(c) >= 0;
  }
}
