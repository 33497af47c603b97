package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.learner.GivenModel;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects that a model of the requester's own has scored. */
public final class ScoredObjects {

  private ScoredObjects() {}

  /**
   * Reads {@code id,truth} and {@code id,label,confidence}, joined by the id.
   *
   * @throws RefusedException if they cannot be used: it says which line, and how to mend it
   * @throws IOException if a file cannot be read
   */
  public static DataSet read(InputFile truthFile, InputFile scoreFile, Progress progress)
      throws RefusedException, IOException {
    ClassNames names = new ClassNames();
    Map<String, Integer> objects = new LinkedHashMap<>();
    List<Integer> truth = new ArrayList<>();
    new CsvFile(truthFile, List.of("id", "truth"))
        .forEach(
            row -> {
              if (objects.putIfAbsent(row.text(0), objects.size()) != null) {
                throw row.problem(0, "\"" + row.text(0) + "\" has a truth already");
              }
              truth.add(names.number(row.text(1)));
            },
            BadLines.neverSkipped(),
            progress);
    int[] labels = new int[truth.size()];
    double[] confidence = new double[labels.length];
    boolean[] scored = new boolean[labels.length];
    new CsvFile(scoreFile, List.of("id", "label", "confidence"))
        .forEach(
            row -> {
              Integer object = objects.get(row.text(0));
              if (object == null) {
                throw row.problem(0, "\"" + row.text(0) + "\" is not in " + truthFile.name());
              }
              if (scored[object]) {
                throw row.problem(0, "\"" + row.text(0) + "\" has a score already");
              }
              labels[object] = names.number(row.text(1));
              confidence[object] = row.number(2);
              scored[object] = true;
            },
            BadLines.neverSkipped(),
            progress);
    for (Map.Entry<String, Integer> object : objects.entrySet()) {
      if (!scored[object.getValue()]) {
        throw new RefusedException(
            "%s has no line for \"%s\"; each object needs a label and a confidence"
                .formatted(scoreFile.name(), object.getKey()));
      }
    }
    Predictions predictions = new Predictions(labels, confidence);
    return new DataSet(names.names(), truth, seed -> new GivenModel(predictions));
  }
}
