package io.plumbline.objectstore;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The rules and the order of keys. Stateless. */
public final class ObjectKey {
  /** The longest key, in bytes of UTF-8. */
  public static final int MAX_BYTES = 1024;

  /** The order of listings: by the bytes of UTF-8, which is by code points. */
  public static final Comparator<String> ORDER = ObjectKey::compare;

  private ObjectKey() {}

  /**
   * Refuses a key that cannot be stored: empty, over {@value #MAX_BYTES} bytes, half a surrogate
   * pair, or with U+0000, which PostgreSQL cannot hold.
   *
   * @throws ObjectStoreException.InvalidKey which says what is wrong with it
   */
  public static void check(String key) {
    if (key.isEmpty()) {
      throw new ObjectStoreException.InvalidKey(key, "a key has at least one character", false);
    }
    ByteBuffer bytes;
    try {
      bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(key));
    } catch (CharacterCodingException e) {
      throw new ObjectStoreException.InvalidKey(key, "it is not Unicode text", false);
    }
    if (bytes.remaining() > MAX_BYTES) {
      throw new ObjectStoreException.InvalidKey(
          key, "it has " + bytes.remaining() + " bytes in UTF-8; at most 1024 are allowed", true);
    }
    if (key.indexOf('\0') >= 0) {
      throw new ObjectStoreException.InvalidKey(key, "it has the character U+0000", false);
    }
  }

  /**
   * The least text that comes after every text that begins with the prefix; null if there is none,
   * as for the empty prefix.
   */
  public static @Nullable String afterPrefix(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return prefix.substring(0, end) + Character.toString(next);
      }
    }
    return null;
  }

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // Surrogates stand for code points above all other chars but have smaller values than some.
        boolean high = Character.isSurrogate(a);
        return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
