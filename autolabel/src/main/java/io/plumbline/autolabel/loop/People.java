package io.plumbline.autolabel.loop;

/** Who labels objects in a simulation. */
@FunctionalInterface
public interface People {

  /**
   * Labels some objects.
   *
   * @param objects their numbers
   * @param classes number of classes
   * @return one label for each, in that order
   */
  Labels label(int[] objects, int classes);

  /** Labels of some objects. The arrays are shared, not copied. */
  final class Labels {
    private final int[] classes;
    private final double[] sure;

    /**
     * @param classes the class of each object
     * @param sure the probability that it is right, 0 to 1
     */
    public Labels(int[] classes, double[] sure) {
      this.classes = classes;
      this.sure = sure;
    }

    /** The class of each object. */
    public int[] classes() {
      return classes;
    }

    /** The probability that it is right. */
    public double[] sure() {
      return sure;
    }
  }
}
