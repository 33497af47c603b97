package io.plumbline.liquid.internal.filter;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The filter that writes dates. */
final class DateFilters {

  private DateFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.add("date", 1, DateFilters::date);
  }

  /** The date in the format; the input as it was if it is no date, or the format is empty. */
  private static @Nullable Object date(@Nullable Object input, FilterArguments in) {
    String format = in.text(0);
    ZonedDateTime date = format.isEmpty() ? null : DateReading.read(input, in.clock());
    return date == null ? input : new Strftime(date, in.budget()).format(format);
  }
}
