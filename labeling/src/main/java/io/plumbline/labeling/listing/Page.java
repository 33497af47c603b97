package io.plumbline.labeling.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the order asked for
 * @param next where the next page begins, or null when this is the last one
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of a list that was read one item too far, which tells whether there is another page.
   *
   * @param found up to {@code limit + 1} items
   * @param limit how many items a page has
   * @param cursor the place after an item
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    return new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
  }
}
