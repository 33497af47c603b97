package io.plumbline.labeling.job;

/**
 * Which version of its task design a job is at.
 *
 * @param version the version that new pages are made from, from 1
 * @param appliedVersion the latest version whose effect on the tasks that are out has been written
 * @param priority which jobs workers are shown first: higher before lower, 0 unless somebody said
 */
public record JobDesign(int version, int appliedVersion, int priority) {

  /** Of a job that nobody has changed. */
  public static final JobDesign FIRST = new JobDesign(1, 1, 0);

  /** The next version, whose effect on tasks is still to come. */
  JobDesign next(int newPriority) {
    return new JobDesign(version + 1, appliedVersion, newPriority);
  }

  /** This design when one more version has had its effect. */
  JobDesign oneMoreApplied() {
    return new JobDesign(version, appliedVersion + 1, priority);
  }
}
