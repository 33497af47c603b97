package io.plumbline.labeling.job;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.tag.Tag;
import io.plumbline.labeling.tag.TagSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a requester wants of the look at a whole job before anybody works. The request of Ground
 * Truth has no place for it, so it comes in tags: {@value #EXTENT} ({@code sample} or {@code all}),
 * {@value #SECONDS} and {@value #WAGE}.
 *
 * @param all whether each object is looked at instead of a sample, and decoded to the end
 * @param secondsPerAnswer what one answer takes a worker, above 0 and up to a day; null when the
 *     requester does not say
 * @param usdPerHour what an hour of work costs, 0 or more; null when the requester does not say
 */
public record PreflightOptions(
    boolean all, @Nullable BigDecimal secondsPerAnswer, @Nullable BigDecimal usdPerHour) {

  /** {@code sample}, the default, or {@code all}. */
  public static final String EXTENT = "plumbline:preflight";

  /** Seconds that one answer takes. */
  public static final String SECONDS = "plumbline:seconds-per-answer";

  /** What an hour of work costs. */
  public static final String WAGE = "plumbline:usd-per-hour";

  private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60 * 60);
  private static final BigDecimal HIGHEST_WAGE = BigDecimal.valueOf(10_000);

  /**
   * Reads the tags of a job; others are passed over.
   *
   * @throws InvalidRequestException naming the tag whose value cannot be used
   */
  public static PreflightOptions of(TagSet tags) {
    Map<String, String> values =
        tags.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
    String extent = values.getOrDefault(EXTENT, "sample");
    if (!List.of("sample", "all").contains(extent)) {
      throw new InvalidRequestException(
          "tag " + EXTENT + " is \"" + extent + "\"; write sample or all");
    }
    BigDecimal seconds = number(values, SECONDS, DAY);
    if (seconds != null && seconds.signum() == 0) {
      throw new InvalidRequestException("tag " + SECONDS + " is 0; write how long an answer takes");
    }
    return new PreflightOptions(extent.equals("all"), seconds, number(values, WAGE, HIGHEST_WAGE));
  }

  private static @Nullable BigDecimal number(
      Map<String, String> values, String key, BigDecimal most) {
    String text = values.get(key);
    if (text == null) {
      return null;
    }
    Function<String, InvalidRequestException> refused =
        reason -> new InvalidRequestException("tag " + key + " is \"" + text + "\"; " + reason);
    // Beyond these lengths no number is meant; it would only cost time to read it.
    if (!text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      throw refused.apply("write a number such as 12.5");
    }
    BigDecimal number = new BigDecimal(text);
    if (number.compareTo(most) > 0) {
      throw refused.apply("it may be " + most.toPlainString() + " at most");
    }
    return number;
  }
}
