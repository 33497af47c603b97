package io.plumbline.labeling.engine;

import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.LabelCounters;

/** When a job has labeled as much as its requester wanted: whichever condition is met first. */
final class StoppingConditions {

  private StoppingConditions() {}

  static boolean areMet(JobSettings settings, LabelCounters counters) {
    return remainingObjects(settings, counters) <= 0;
  }

  /** How many more objects may be labeled; {@link Long#MAX_VALUE} when there is no condition. */
  static long remainingObjects(JobSettings settings, LabelCounters counters) {
    long remaining = Long.MAX_VALUE;
    if (settings.maxHumanLabeledObjectCount().isPresent()) {
      remaining = settings.maxHumanLabeledObjectCount().getAsInt() - counters.humanLabeled();
    }
    return Math.max(0, Math.min(remaining, remainingByPercentage(settings, counters)));
  }

  /**
   * How many more objects may be labeled, by whomever; {@link Long#MAX_VALUE} when no share of the
   * objects is a condition.
   */
  static long remainingByPercentage(JobSettings settings, LabelCounters counters) {
    if (settings.maxPercentageLabeled().isEmpty()) {
      return Long.MAX_VALUE;
    }
    long percent = settings.maxPercentageLabeled().getAsInt();
    // The smallest number of objects that makes so many percent.
    long wanted = (counters.total() * percent + 99) / 100;
    return Math.max(0, wanted - counters.totalLabeled());
  }
}
