package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.shape.ShapeGroups.Member;
import java.util.Arrays;
import java.util.List;

/**
 * For each candidate and each worker who looked at its image, whether that worker drew it: entries
 * {@code start[g]} to {@code start[g + 1] − 1} belong to group {@code g}.
 *
 * @param workerCount number of workers
 * @param start per group its first entry; one longer than there are groups
 * @param worker per entry
 * @param drew per entry
 * @param logSize per group how much larger than the median its logarithm of the size is, in robust
 *     standard deviations, −3 to 3
 */
@SuppressWarnings("ArrayRecordComponent") // internal view over arrays
record Sightings(int workerCount, int[] start, int[] worker, boolean[] drew, double[] logSize) {
  private static final double FARTHEST = 3;

  /** A standard normal's distance between the quartiles. */
  private static final double QUARTILE_RANGE = 1.349;

  static <S> Sightings of(
      DrawnAnnotations<S> annotations, ShapeGroups<S> groups, ShapeModel<S> model) {
    List<List<Integer>> visitsByImage = annotations.visitsByImage();
    int count = groups.groups().size();
    int[] start = new int[count + 1];
    for (int group = 0; group < count; group++) {
      start[group + 1] =
          start[group] + visitsByImage.get(groups.groups().get(group).image()).size();
    }
    int[] worker = new int[start[count]];
    boolean[] drew = new boolean[start[count]];
    double[] logSize = new double[count];
    for (int index = 0; index < count; index++) {
      Group<S> group = groups.groups().get(index);
      int entry = start[index];
      for (int visit : visitsByImage.get(group.image())) {
        worker[entry] = annotations.visits().get(visit).worker();
        drew[entry] = group.memberOf(worker[entry]) >= 0;
        entry++;
      }
      logSize[index] = StrictMath.log(medianSize(group, model));
    }
    standardize(logSize);
    return new Sightings(annotations.workers().size(), start, worker, drew, logSize);
  }

  int groupCount() {
    return start.length - 1;
  }

  static <S> double medianSize(Group<S> group, ShapeModel<S> model) {
    double[] sizes = new double[group.members().size()];
    int i = 0;
    for (Member<S> member : group.members()) {
      sizes[i++] = model.size(member.shape());
    }
    Arrays.sort(sizes);
    return Quantile.ofSorted(sizes, 0.5);
  }

  private static void standardize(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double middle = Quantile.ofSorted(sorted, 0.5);
    double spread =
        (Quantile.ofSorted(sorted, 0.75) - Quantile.ofSorted(sorted, 0.25)) / QUARTILE_RANGE;
    for (int i = 0; i < values.length; i++) {
      double z = spread > 0 ? (values[i] - middle) / spread : 0;
      values[i] = Math.max(-FARTHEST, Math.min(FARTHEST, z));
    }
  }
}
