package io.plumbline.consolidationcli.input;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The truth of some objects, from CSV with the columns {@code task,truth}. Of an object that is
 * listed twice the last line counts. Not safe for threads.
 */
public final class GoldTruths {
  private static final int TASK = 0;
  private static final int TRUTH = 1;

  private final Map<String, String> truths = new LinkedHashMap<>();

  /**
   * Reads them.
   *
   * @throws RefusedException if a line cannot be used and the policy says so
   * @throws IOException if the file cannot be read
   */
  public void read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    new CsvFile(file, List.of("task", "truth"))
        .forEach(row -> truths.put(row.text(TASK), row.text(TRUTH)), badLines, progress);
  }

  /**
   * Refuses truths that are none of some classes.
   *
   * @param option what names the classes
   * @throws RefusedException naming the first that is none
   */
  public void requireWithin(List<String> classes, String option) throws RefusedException {
    for (Map.Entry<String, String> truth : truths.entrySet()) {
      if (!classes.contains(truth.getValue())) {
        throw new RefusedException(
            "--gold: the truth of task \"%s\" is \"%s\", which is none of %s"
                .formatted(truth.getKey(), truth.getValue(), option));
      }
    }
  }

  /** The classes that occur among the truths or in {@code named}, in the order of their names. */
  public List<String> classesWith(Set<String> named) {
    TreeSet<String> classes = new TreeSet<>(named);
    classes.addAll(truths.values());
    return List.copyOf(classes);
  }

  /**
   * Per object the index of its true class, −1 where it is not known.
   *
   * @param classes all that {@link #classesWith} gives, in any order
   */
  public int[] of(List<String> objects, List<String> classes) {
    int[] gold = new int[objects.size()];
    for (int object = 0; object < gold.length; object++) {
      String truth = truths.get(objects.get(object));
      gold[object] = truth == null ? -1 : classes.indexOf(truth);
    }
    return gold;
  }
}
