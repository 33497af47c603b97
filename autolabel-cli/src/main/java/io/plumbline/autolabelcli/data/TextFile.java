package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.text.TextFeatures;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.LinearMachine;
import io.plumbline.autolabel.linear.SparseRows;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Texts with their classes. */
public final class TextFile {

  private TextFile() {}

  /**
   * Reads {@code text,truth}.
   *
   * @throws RefusedException if a line cannot be used: it says which one, and how to mend it
   * @throws IOException if the file cannot be read
   */
  public static DataSet read(InputFile file, Progress progress)
      throws RefusedException, IOException {
    ClassNames names = new ClassNames();
    List<String> texts = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    new CsvFile(file, List.of("text", "truth"))
        .forEach(
            row -> {
              String name = row.text(1);
              texts.add(row.text(0));
              truth.add(names.number(name));
            },
            BadLines.neverSkipped(),
            progress);
    return of(texts, names.names(), truth);
  }

  /** A data set of texts that were read elsewhere. */
  public static DataSet of(List<String> texts, List<String> classes, List<Integer> truth) {
    SparseRows features = TextFeatures.compute(texts);
    return new DataSet(
        classes, truth, seed -> new LearningModel(new LinearMachine(features, seed)));
  }
}
