package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.BoundedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters that take parts of a text or list. Positions and lengths count characters (code points),
 * as in Ruby.
 */
final class CuttingFilters {

  private static final int DEFAULT_LENGTH = 50;
  private static final int DEFAULT_WORDS = 15;
  private static final String ELLIPSIS = "...";

  private CuttingFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.add("slice", 1, 2, CuttingFilters::slice);
    filters.add("split", 1, (input, in) -> split(in.text(input), in.text(0), in));
    filters.add("truncate", 0, 2, CuttingFilters::truncate);
    filters.add("truncatewords", 0, 2, CuttingFilters::truncateWords);
  }

  private static Object slice(@Nullable Object input, FilterArguments in) {
    long offset = in.integer(0, 0);
    long length = in.integer(1, 1);
    if (input instanceof List<?> list) {
      int start = start(offset, list.size());
      return new ArrayList<@Nullable Object>(
          list.subList(start, end(start, length, list.size(), in)));
    }
    String text = in.text(input);
    int size = text.codePointCount(0, text.length());
    int start = start(offset, size);
    int from = text.offsetByCodePoints(0, start);
    int count = end(start, length, size, in) - start;
    return text.substring(from, text.offsetByCodePoints(from, count));
  }

  /** Where a slice starts; behind the end if the offset is outside. */
  private static int start(long offset, int size) {
    long start = offset < 0 ? offset + size : offset;
    return start < 0 || start > size ? size : (int) start;
  }

  private static int end(int start, long length, int size, FilterArguments in) {
    int end = start + (int) Math.max(0, Math.min(length, size - start));
    in.budget().elements((long) end - start);
    return end;
  }

  private static List<@Nullable Object> split(String text, String separator, FilterArguments in) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (separator.equals(" ")) {
      for (String word : new Words(text)) {
        add(word, parts, in);
      }
    } else if (separator.isEmpty()) {
      for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
        add(text.substring(i, text.offsetByCodePoints(i, 1)), parts, in);
      }
    } else {
      splitAt(separator, text, parts, in);
    }
    return parts;
  }

  private static void splitAt(
      String separator, String text, List<@Nullable Object> parts, FilterArguments in) {
    TextSearch search = new TextSearch(separator);
    int start = 0;
    for (int found = search.find(text, 0); found >= 0; found = search.find(text, start)) {
      add(text.substring(start, found), parts, in);
      start = found + separator.length();
    }
    add(text.substring(start), parts, in);
    while (!parts.isEmpty() && "".equals(parts.get(parts.size() - 1))) {
      parts.remove(parts.size() - 1);
    }
  }

  private static void add(String part, List<@Nullable Object> parts, FilterArguments in) {
    in.budget().elements(1);
    in.budget().intermediate(part.length());
    parts.add(part);
  }

  private static @Nullable Object truncate(@Nullable Object input, FilterArguments in) {
    if (input == null) {
      return null;
    }
    String text = in.text(input);
    String ellipsis = in.text(1, ELLIPSIS);
    long length = in.integer(0, DEFAULT_LENGTH);
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    long kept = Math.max(0, length - ellipsis.codePointCount(0, ellipsis.length()));
    return new BoundedText(in.budget())
        .append(text, 0, text.offsetByCodePoints(0, (int) kept))
        .append(ellipsis)
        .toString();
  }

  private static @Nullable Object truncateWords(@Nullable Object input, FilterArguments in) {
    if (input == null) {
      return null;
    }
    String text = in.text(input);
    long limit = Math.max(1, in.integer(0, DEFAULT_WORDS));
    BoundedText kept = new BoundedText(in.budget());
    long count = 0;
    for (String word : new Words(text)) {
      if (count == limit) {
        return kept.append(in.text(1, ELLIPSIS)).toString();
      }
      kept.append(count == 0 ? "" : " ").append(word);
      count++;
    }
    return text;
  }
}
