package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobQuery;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page's token: the order of the list and the place of the last job that the page before had. */
final class JobListToken {

  /** The order, the job's id, and the sort key, which may hold anything. */
  private static final Pattern FORM = Pattern.compile("(\\w+ (?:asc|desc)) (\\S+) (.*)");

  private JobListToken() {}

  /** The token of the page after {@code last}. */
  static String after(LabelingJob last, LabelingJobQuery.SortBy sortBy, boolean ascending) {
    String sortKey =
        switch (sortBy) {
          case NAME -> last.name().toLowerCase(Locale.ROOT);
          case CREATION_TIME -> Long.toString(last.createdAt().toEpochMilli());
          case STATUS -> last.status().wireName();
        };
    String text = order(sortBy, ascending) + " " + last.id() + " " + sortKey;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that a token names.
   *
   * @throws ValidationException when it is no token of this list and order
   */
  static LabelingJobQuery.@Nullable Cursor read(
      @Nullable String token, LabelingJobQuery.SortBy sortBy, boolean ascending) {
    if (token == null) {
      return null;
    }
    return decode(token)
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .filter(matcher -> matcher.group(1).equals(order(sortBy, ascending)))
        .filter(
            matcher ->
                sortBy != LabelingJobQuery.SortBy.CREATION_TIME
                    || matcher.group(3).matches("\\d{1,15}"))
        .map(matcher -> new LabelingJobQuery.Cursor(matcher.group(3), matcher.group(2)))
        .orElseThrow(
            () ->
                new ValidationException(
                    "NextToken is not one of this list and order; take it from the page before"));
  }

  private static Optional<String> decode(String token) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String order(LabelingJobQuery.SortBy sortBy, boolean ascending) {
    return sortBy.name() + (ascending ? " asc" : " desc");
  }
}
