package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.ByteRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ranges of bytes. One that cannot be read, and more than one, mean the whole object (RFC
 * 9110, 14.2). Stateless.
 */
public final class RequestRange {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private RequestRange() {}

  /** The range of that header's text. */
  public static ByteRange parse(Optional<String> header) {
    Matcher matcher = RANGE.matcher(header.map(String::strip).orElse(""));
    if (!matcher.matches()) {
      return ByteRange.all();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? ByteRange.all() : ByteRange.last(Long.parseLong(last));
    }
    long from = Long.parseLong(first);
    if (last.isEmpty()) {
      return ByteRange.from(from);
    }
    long to = Long.parseLong(last);
    return to < from ? ByteRange.all() : ByteRange.between(from, to);
  }
}
