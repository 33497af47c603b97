package io.plumbline.server.portal.work;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times in the portal's API: ISO 8601 in UTC, with milliseconds. */
final class PortalTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private PortalTime() {}

  static String format(Instant time) {
    return FORMAT.format(time);
  }

  static @Nullable String formatNullable(@Nullable Instant time) {
    return time == null ? null : format(time);
  }
}
