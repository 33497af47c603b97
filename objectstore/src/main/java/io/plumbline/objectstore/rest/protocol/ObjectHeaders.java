package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ObjectInfo;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an answer says of an object in its headers. Stateless. */
public final class ObjectHeaders {
  /** RFC 9110, 5.6.7: always two digits of the day and GMT. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private ObjectHeaders() {}

  /** What makes one version of an object known: its ETag and its date. */
  public static void validators(ObjectInfo object, HttpServletResponse response) {
    etag(object.etag(), response);
    response.setHeader("Last-Modified", date(object.lastModified()));
  }

  /** An ETag in quotes. */
  public static void etag(String etag, HttpServletResponse response) {
    response.setHeader("ETag", '"' + etag + '"');
  }

  /** A checksum, if there is one. */
  public static void checksum(@Nullable Checksum checksum, HttpServletResponse response) {
    if (checksum != null) {
      response.setHeader(checksum.algorithm().header(), checksum.value());
      response.setHeader("x-amz-checksum-type", checksum.type().name());
    }
  }

  /** A time as HTTP writes it. */
  public static String date(Instant time) {
    return HTTP_DATE.format(time);
  }
}
