package io.plumbline.labeling.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs of an account to list, and from where on. A filter that is null lets everything pass.
 *
 * @param accountId the account
 * @param workteamArn only jobs of this work team
 * @param createdAfter only jobs created after this time
 * @param createdBefore only jobs created before this time
 * @param modifiedAfter only jobs modified after this time
 * @param modifiedBefore only jobs modified before this time
 * @param nameContains only jobs whose name contains this, whatever the case
 * @param referenceCodeContains only jobs whose reference code contains this
 * @param status only jobs in this status
 * @param sortBy the first key of the order; ties go by id
 * @param ascending the direction of the order
 * @param after the last job of the page before, or null for the first page
 * @param limit how many jobs a page has
 */
public record LabelingJobQuery(
    String accountId,
    @Nullable String workteamArn,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    @Nullable Instant modifiedAfter,
    @Nullable Instant modifiedBefore,
    @Nullable String nameContains,
    @Nullable String referenceCodeContains,
    @Nullable JobStatus status,
    SortBy sortBy,
    boolean ascending,
    @Nullable Cursor after,
    int limit) {

  /** The same list from that place on. */
  public LabelingJobQuery after(Cursor place) {
    return with(place, limit);
  }

  /** The same list with pages of another size. */
  public LabelingJobQuery withLimit(int size) {
    return with(after, size);
  }

  private LabelingJobQuery with(@Nullable Cursor place, int size) {
    return new LabelingJobQuery(
        accountId,
        workteamArn,
        createdAfter,
        createdBefore,
        modifiedAfter,
        modifiedBefore,
        nameContains,
        referenceCodeContains,
        status,
        sortBy,
        ascending,
        place,
        size);
  }

  /** What a list is ordered by. */
  public enum SortBy {
    NAME,
    CREATION_TIME,
    STATUS
  }

  /**
   * The place after one job in an order.
   *
   * @param sortKey the job's name, creation time in epoch milliseconds, or status
   * @param jobId the job's id
   */
  public record Cursor(String sortKey, String jobId) {}
}
