package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.PreflightOptions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a job will take.
 *
 * @param answers how many answers people will give
 * @param secondsPerAnswer what one takes: as the requester says, else from published studies; null
 *     where none is known
 * @param people how many are in the team
 * @param longest what all answers take if each takes the whole time limit
 * @param usdPerHour what an hour of work costs; null when the requester does not say
 */
record EffortEstimate(
    long answers,
    @Nullable BigDecimal secondsPerAnswer,
    int people,
    Duration longest,
    @Nullable BigDecimal usdPerHour) {

  /**
   * For one object: a box 25.5 s (median; Su, Deng, Fei-Fei: Crowdsourcing Annotations for Visual
   * Object Detection, 2012), a mask 79 s (22 hours for 1,000; Lin et al.: Microsoft COCO, 2014).
   * Whoever labels several objects in an image takes longer.
   */
  private static final Map<String, BigDecimal> SECONDS =
      Map.of("BoundingBox", BigDecimal.valueOf(26), "SemanticSegmentation", BigDecimal.valueOf(79));

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /**
   * Estimates a job.
   *
   * @param taskType its built-in task type, or null for a custom job
   * @param objects how many it has to label
   * @param people how many are in its team
   * @param options what the requester says of time and wage
   */
  static EffortEstimate of(
      JobSettings settings,
      @Nullable String taskType,
      long objects,
      int people,
      PreflightOptions options) {
    long answers = objects * settings.workersPerDataObject();
    BigDecimal said = options.secondsPerAnswer();
    BigDecimal known = taskType == null ? null : SECONDS.get(taskType);
    return new EffortEstimate(
        answers,
        said == null ? known : said,
        people,
        settings.taskTimeLimit().multipliedBy(answers),
        options.usdPerHour());
  }

  void addTo(ObjectNode node) {
    node.put("answers", answers);
    node.put("workersInTeam", people);
    BigDecimal each = secondsPerAnswer;
    if (each != null) {
      BigDecimal all = each.multiply(BigDecimal.valueOf(answers));
      node.put("secondsPerAnswer", each);
      node.put("workHours", hours(all));
      if (people > 0) {
        node.put(
            "elapsedWorkHours",
            hours(all.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP)));
      }
      BigDecimal wage = usdPerHour;
      if (wage != null) {
        node.put("costUsd", all.multiply(wage).divide(HOUR, 2, RoundingMode.HALF_UP));
      }
    }
    node.put("workHoursAtMost", hours(BigDecimal.valueOf(longest.toSeconds())));
  }

  private static BigDecimal hours(BigDecimal seconds) {
    return seconds.divide(HOUR, 2, RoundingMode.HALF_UP);
  }
}
