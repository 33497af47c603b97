package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of an ordered set of keys, giving keys that share a common prefix as that prefix.
 * Once a common prefix is found, the scan goes on behind it with a new search of the index, so a
 * page costs in proportion to what is on it, however many keys a common prefix hides.
 *
 * @param <R> a row that has a key
 */
final class KeyScan<R> {
  /** A first stretch with a delimiter; later ones follow what the earlier ones yielded. */
  private static final int FIRST_STRETCH = 64;

  private static final int SMALLEST_STRETCH = 2;

  /**
   * Where a stretch begins.
   *
   * @param key the key to begin at
   * @param tie orders rows of the same key; empty where keys are unique
   * @param inclusive whether a row of exactly this place belongs to it
   */
  record Start(String key, String tie, boolean inclusive) {
    static Start at(String key) {
      return new Start(key, "", true);
    }

    static Start after(String key, String tie) {
      return new Start(key, tie, false);
    }
  }

  /** Reads rows in order from a start, all before a key (if any), at most so many. */
  interface Rows<R> {
    List<R> read(Start start, @Nullable String before, int limit);
  }

  /**
   * A page.
   *
   * @param rows those that no common prefix hides
   * @param commonPrefixes each once
   * @param next where the next page begins; null if there is none
   */
  record Page<R>(List<R> rows, List<String> commonPrefixes, @Nullable Start next) {}

  private final Rows<R> source;
  private final Function<R, String> key;
  private final Function<R, String> tie;
  private final String prefix;
  private final String delimiter;
  private final @Nullable String end;

  KeyScan(
      Rows<R> source,
      Function<R, String> key,
      Function<R, String> tie,
      String prefix,
      String delimiter) {
    this.source = source;
    this.key = key;
    this.tie = tie;
    this.prefix = prefix;
    this.delimiter = delimiter;
    this.end = ObjectKey.afterPrefix(prefix);
  }

  /**
   * Reads a page.
   *
   * @param after the last key or common prefix of the page before; a start of the first page where
   *     its key is empty
   * @param limit at most so many rows and common prefixes, 1 or more
   */
  Page<R> page(Start after, int limit) {
    List<R> rows = new ArrayList<>();
    List<String> prefixes = new ArrayList<>();
    int stretch = delimiter.isEmpty() ? limit + 1 : Math.min(limit + 1, FIRST_STRETCH);
    Start start = first(after);
    Start last = after;
    String hidden = null;
    while (start != null) {
      List<R> found = source.read(start, end, stretch);
      int before = rows.size() + prefixes.size();
      for (R row : found) {
        String rowKey = key.apply(row);
        if (hidden != null && rowKey.startsWith(hidden)) {
          continue;
        }
        if (rows.size() + prefixes.size() == limit) {
          return new Page<>(rows, prefixes, last);
        }
        hidden = commonPrefix(rowKey);
        if (hidden == null) {
          rows.add(row);
          last = Start.after(rowKey, tie.apply(row));
        } else {
          prefixes.add(hidden);
          last = Start.after(hidden, "");
        }
      }
      if (found.size() < stretch) {
        break;
      }
      start = hidden == null ? last : behind(hidden);
      int gained = rows.size() + prefixes.size() - before;
      stretch =
          gained * 4 < stretch
              ? Math.max(SMALLEST_STRETCH, stretch / 4)
              : Math.min(limit + 1, stretch * 2);
    }
    return new Page<>(rows, prefixes, null);
  }

  private @Nullable Start first(Start after) {
    if (after.key().isEmpty() || ObjectKey.ORDER.compare(after.key(), prefix) < 0) {
      return Start.at(prefix);
    }
    return after.key().equals(commonPrefix(after.key())) ? behind(after.key()) : after;
  }

  private static @Nullable Start behind(String commonPrefix) {
    String next = ObjectKey.afterPrefix(commonPrefix);
    return next == null ? null : Start.at(next);
  }

  private @Nullable String commonPrefix(String text) {
    if (delimiter.isEmpty() || !text.startsWith(prefix)) {
      return null;
    }
    int found = text.indexOf(delimiter, prefix.length());
    return found < 0 ? null : text.substring(0, found + delimiter.length());
  }
}
