package io.plumbline.labeling.job;

/**
 * How many data objects of a job are labeled, by whom, and how many could not be.
 *
 * @param total objects in the manifest; 0 until it has been read
 * @param humanLabeled objects labeled by people, those that came labeled included
 * @param machineLabeled objects labeled by a model, those that came labeled included
 * @param failed objects that could not be labeled because of an error
 */
public record LabelCounters(long total, long humanLabeled, long machineLabeled, long failed) {

  public static final LabelCounters NONE = new LabelCounters(0, 0, 0, 0);

  /** Objects that have a label. */
  public long totalLabeled() {
    return humanLabeled + machineLabeled;
  }

  /** Objects that have neither a label nor a failure yet. */
  public long unlabeled() {
    return Math.max(0, total - totalLabeled() - failed);
  }

  /** These counters and so many more. */
  public LabelCounters plus(long moreHumanLabeled, long moreMachineLabeled, long moreFailed) {
    return new LabelCounters(
        total,
        humanLabeled + moreHumanLabeled,
        machineLabeled + moreMachineLabeled,
        failed + moreFailed);
  }
}
