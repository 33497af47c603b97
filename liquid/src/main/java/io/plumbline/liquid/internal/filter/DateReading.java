package io.plumbline.liquid.internal.filter;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a date of what templates and data use for one: {@code "now"}, {@code "today"}, seconds
 * since 1970, a text in one of the usual forms, or a date of the host.
 */
final class DateReading {

  private static final int LONGEST_TEXT = 64;
  private static final Pattern SECONDS = Pattern.compile("-?\\d{1,18}");

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          withTime("uuuu-M-d"),
          withTime("uuuu/M/d"),
          withTime("[EEEE, ][EEE, ][EEEE ][EEE ]d[ ][-]MMMM[ ][-]uuuu"),
          withTime("[EEEE, ][EEE, ][EEEE ][EEE ]d[ ][-]MMM[ ][-]uuuu"),
          withTime("[EEEE, ][EEE, ][EEEE ][EEE ]MMMM d[,] uuuu"),
          withTime("[EEEE, ][EEE, ][EEEE ][EEE ]MMM d[,] uuuu"));

  private DateReading() {}

  /** The date, in its own zone or the clock's; null if the value is none. */
  static @Nullable ZonedDateTime read(@Nullable Object value, Clock clock) {
    try {
      if (value instanceof Long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(clock.getZone());
      }
      if (value instanceof String text) {
        return readText(text.strip(), clock);
      }
      return value instanceof TemporalAccessor date ? zoned(date, clock.getZone()) : null;
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static @Nullable ZonedDateTime readText(String text, Clock clock) {
    if (text.equals("now") || text.equals("today")) {
      return ZonedDateTime.now(clock);
    }
    if (text.length() > LONGEST_TEXT) {
      return null;
    }
    if (SECONDS.matcher(text).matches()) {
      return Instant.ofEpochSecond(Long.parseLong(text)).atZone(clock.getZone());
    }
    TemporalAccessor date = null;
    for (int i = 0; i < FORMATS.size() && date == null; i++) {
      date = parsed(text, FORMATS.get(i));
    }
    return date == null ? null : zoned(date, clock.getZone());
  }

  private static @Nullable TemporalAccessor parsed(String text, DateTimeFormatter format) {
    try {
      return format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeParseException otherForm) {
      return null;
    }
  }

  private static ZonedDateTime zoned(TemporalAccessor date, ZoneId zone) {
    if (date instanceof Instant instant) {
      return instant.atZone(zone);
    }
    if (date instanceof LocalDateTime local) {
      return local.atZone(zone);
    }
    return date instanceof LocalDate day ? day.atStartOfDay(zone) : ZonedDateTime.from(date);
  }

  private static DateTimeFormatter withTime(String date) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(date)
        .appendPattern("['T'][,][' at'][ ][H:mm[:ss]")
        .appendFraction(NANO_OF_SECOND, 0, 9, true)
        .appendPattern("[ ][XXX][XX][X][z]]")
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
