package io.plumbline.labeling.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of an account to list, and from where on. A filter that is null lets everything
 * pass.
 *
 * @param nameContains only resources whose name contains this, whatever the case
 * @param createdFrom only resources created at this time or later
 * @param createdBefore only resources created before this time
 * @param sortBy the first key of the order; ties go by name
 * @param ascending the direction of the order
 * @param after the last item of the page before, or null for the first page
 * @param limit how many items a page has, 1 or more
 */
public record ListRequest(
    @Nullable String nameContains,
    @Nullable Instant createdFrom,
    @Nullable Instant createdBefore,
    SortBy sortBy,
    boolean ascending,
    @Nullable Cursor after,
    int limit) {

  /** What a list is ordered by. */
  public enum SortBy {
    NAME,
    CREATION_TIME
  }

  public ListRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has 1 item or more, not " + limit);
    }
  }

  /** All resources, oldest first, {@code limit} to a page. */
  public static ListRequest oldestFirst(int limit) {
    return new ListRequest(null, null, null, SortBy.CREATION_TIME, true, null, limit);
  }
}
