package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobSettings;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a job will take.
 *
 * @param answers how many answers people will give
 * @param secondsPerAnswer what one takes, from published studies; null where none is known
 * @param people how many are in the team
 * @param longest what all answers take if each takes the whole time limit
 */
record EffortEstimate(
    long answers, @Nullable Integer secondsPerAnswer, int people, Duration longest) {

  /**
   * For one object: a box 25.5 s (median; Su, Deng, Fei-Fei: Crowdsourcing Annotations for Visual
   * Object Detection, 2012), a mask 79 s (22 hours for 1,000; Lin et al.: Microsoft COCO, 2014).
   * Whoever labels several objects in an image takes longer.
   */
  private static final Map<String, Integer> SECONDS =
      Map.of("BoundingBox", 26, "SemanticSegmentation", 79);

  /**
   * Estimates a job.
   *
   * @param taskType its built-in task type, or null for a custom job
   * @param objects how many it has to label
   * @param people how many are in its team
   */
  static EffortEstimate of(
      JobSettings settings, @Nullable String taskType, long objects, int people) {
    long answers = objects * settings.workersPerDataObject();
    return new EffortEstimate(
        answers,
        taskType == null ? null : SECONDS.get(taskType),
        people,
        settings.taskTimeLimit().multipliedBy(answers));
  }

  void addTo(ObjectNode node) {
    node.put("answers", answers);
    node.put("workersInTeam", people);
    Integer each = secondsPerAnswer;
    if (each != null) {
      node.put("secondsPerAnswer", each);
      node.put("workHours", hours(answers * each));
      if (people > 0) {
        node.put("elapsedWorkHours", hours(answers * each / people));
      }
    }
    node.put("workHoursAtMost", hours(longest.toSeconds()));
  }

  private static double hours(long seconds) {
    return Math.round(seconds / 36.0) / 100.0;
  }
}
