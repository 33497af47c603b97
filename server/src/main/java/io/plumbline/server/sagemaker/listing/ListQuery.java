package io.plumbline.server.sagemaker.listing;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.ListRequest.SortBy;
import io.plumbline.labeling.listing.Page;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of a List operation: what to list, and the token of the page after. A token is good only
 * for a call that asks for the same list in the same order.
 */
public final class ListQuery {

  /** How many items a page has if nobody says; the most that may be asked for. */
  private static final int DEFAULT_PAGE = 100;

  /** The creation time in epoch milliseconds, the name. */
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,18}) (\\S+)");

  private final ListToken token;
  private final ListRequest request;

  private ListQuery(ListToken token, ListRequest request) {
    this.token = token;
    this.request = request;
  }

  /**
   * Filters and order of a call.
   *
   * @param nameContains only names that contain this
   * @param createdFrom only what was created at this time or later
   * @param createdBefore only what was created before this time
   * @param sortBy the first key of the order
   * @param descending whether the order is turned round
   */
  public record Filter(
      @Nullable String nameContains,
      @Nullable Instant createdFrom,
      @Nullable Instant createdBefore,
      SortBy sortBy,
      boolean descending) {}

  /**
   * Reads a call.
   *
   * @param maxResults how many items a page has, or null
   * @param nextToken where the page begins, or null for the first one
   * @throws ValidationException if the token is not one of this list
   */
  public static ListQuery of(
      OperationContext context,
      Filter filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {
    ListToken token = new ListToken(context.operation() + filter);
    return new ListQuery(
        token,
        new ListRequest(
            filter.nameContains(),
            filter.createdFrom(),
            filter.createdBefore(),
            filter.sortBy(),
            !filter.descending(),
            nextToken == null ? null : cursor(token.read(nextToken, PLACE)),
            maxResults == null ? DEFAULT_PAGE : maxResults));
  }

  /** What to list. */
  public ListRequest request() {
    return request;
  }

  /** The token of the page after {@code page}, or null if it is the last one. */
  public @Nullable String nextToken(Page<?> page) {
    Cursor next = page.next();
    return next == null ? null : token.write(next.createdAtMillis() + " " + next.name());
  }

  private static Cursor cursor(Matcher place) {
    return new Cursor(Long.parseLong(place.group(1)), place.group(2));
  }
}
