package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobQuery;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.server.sagemaker.listing.ListToken;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of jobs.
 *
 * @param jobs the jobs, in the order asked for
 * @param nextToken where the next page begins, or null when this is the last one
 */
record JobPage(List<LabelingJob> jobs, @Nullable String nextToken) {

  static final int DEFAULT_SIZE = 100;

  /** The job's id, and the sort key, which may hold anything. */
  private static final Pattern PLACE = Pattern.compile("(\\S+) (.*)");

  private static final Pattern PLACE_IN_TIME = Pattern.compile("(\\S+) (\\d{1,15})");

  /**
   * Reads a page.
   *
   * @param firstPage what the call asks for, without a place to begin at
   * @param nextToken the call's token, or null for the first page
   * @throws io.plumbline.aws.error.ValidationException if the token is not one of this list
   */
  static JobPage read(LabelingJobs jobs, LabelingJobQuery firstPage, @Nullable String nextToken) {
    ListToken token = new ListToken(firstPage.withLimit(0).toString());
    int limit = firstPage.limit();
    List<LabelingJob> found =
        jobs.list(
            nextToken == null
                ? firstPage
                : firstPage.after(place(token, nextToken, firstPage.sortBy())));
    if (found.size() <= limit) {
      return new JobPage(found, null);
    }
    LabelingJob last = found.get(limit - 1);
    return new JobPage(
        found.subList(0, limit), token.write(last.id() + " " + key(last, firstPage.sortBy())));
  }

  private static LabelingJobQuery.Cursor place(
      ListToken token, String nextToken, LabelingJobQuery.SortBy sortBy) {
    Pattern form = sortBy == LabelingJobQuery.SortBy.CREATION_TIME ? PLACE_IN_TIME : PLACE;
    Matcher place = token.read(nextToken, form);
    return new LabelingJobQuery.Cursor(place.group(2), place.group(1));
  }

  private static String key(LabelingJob job, LabelingJobQuery.SortBy sortBy) {
    return switch (sortBy) {
      case NAME -> job.name().toLowerCase(Locale.ROOT);
      case CREATION_TIME -> Long.toString(job.createdAt().toEpochMilli());
      case STATUS -> job.status().wireName();
    };
  }
}
