package io.plumbline.consolidationcli.classification;

import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
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
final class GoldTruths {
  private static final int TASK = 0;
  private static final int TRUTH = 1;

  private final Map<String, String> truths = new LinkedHashMap<>();

  void read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    new CsvFile(file, List.of("task", "truth"))
        .forEach(row -> truths.put(row.text(TASK), row.text(TRUTH)), badLines, progress);
  }

  /** The classes that occur among the truths or in {@code named}, in the order of their names. */
  List<String> classesWith(Set<String> named) {
    TreeSet<String> classes = new TreeSet<>(named);
    classes.addAll(truths.values());
    return List.copyOf(classes);
  }

  /** Per object the index of its true class, −1 where it is not known. */
  int[] of(List<String> objects, List<String> classes) {
    int[] gold = new int[objects.size()];
    for (int object = 0; object < gold.length; object++) {
      String truth = truths.get(objects.get(object));
      gold[object] = truth == null ? -1 : classes.indexOf(truth);
    }
    return gold;
  }
}
