package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.ByteRange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions, ranges and ETags as headers have them. Stateless. */
final class SdkConditions {
  private SdkConditions() {}

  /** A list of ETags; null, so no header, if there are none. */
  static @Nullable String etags(List<String> tags) {
    return tags.isEmpty()
        ? null
        : tags.stream()
            .map(tag -> tag.equals("*") ? tag : '"' + tag + '"')
            .collect(Collectors.joining(", "));
  }

  /** A range; null, so no header, for all bytes. */
  static @Nullable String range(ByteRange range) {
    if (range instanceof ByteRange.Between between) {
      return "bytes=" + between.first() + "-" + between.last();
    } else if (range instanceof ByteRange.From from) {
      return "bytes=" + from.first() + "-";
    } else if (range instanceof ByteRange.Last last) {
      return "bytes=-" + last.length();
    }
    return null;
  }

  /** How large an object is, from the answer to a request for some or all of it. */
  static long size(@Nullable String contentRange, long contentLength) {
    return contentRange == null
        ? contentLength
        : Long.parseLong(contentRange.substring(contentRange.indexOf('/') + 1));
  }

  /** An ETag without its quotes; empty where an endpoint gives none. */
  static String unquoted(@Nullable String etag) {
    if (etag == null) {
      return "";
    }
    return etag.startsWith("\"") ? etag.substring(1, etag.length() - 1) : etag;
  }
}
