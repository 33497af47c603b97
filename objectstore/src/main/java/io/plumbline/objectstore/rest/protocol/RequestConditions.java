package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.Conditions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions that a request's headers set. Stateless. */
public final class RequestConditions {
  private static final String SOURCE = "x-amz-copy-source-";

  private RequestConditions() {}

  /** Those on the object addressed. */
  public static Conditions of(S3Request request) {
    return read(request, "");
  }

  /** Those on the source of a copy. */
  public static Conditions ofSource(S3Request request) {
    return read(request, SOURCE);
  }

  private static Conditions read(S3Request request, String prefix) {
    return new Conditions(
        etags(request.headers(prefix + "if-match")),
        etags(request.headers(prefix + "if-none-match")),
        time(request, prefix + "if-modified-since"),
        time(request, prefix + "if-unmodified-since"));
  }

  /** An ETag without quotes and without the mark of weakness. */
  public static String etag(String text) {
    String tag = text.strip();
    if (tag.startsWith("W/")) {
      tag = tag.substring(2);
    }
    return tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"")
        ? tag.substring(1, tag.length() - 1)
        : tag;
  }

  private static List<String> etags(List<String> values) {
    List<String> tags = new ArrayList<>();
    for (String value : values) {
      for (String tag : value.split(",", -1)) {
        if (!tag.isBlank()) {
          tags.add(etag(tag));
        }
      }
    }
    return tags;
  }

  /** RFC 9110, 13.1.3: a date that cannot be read is to be ignored. */
  private static @Nullable Instant time(S3Request request, String name) {
    String text = request.header(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
