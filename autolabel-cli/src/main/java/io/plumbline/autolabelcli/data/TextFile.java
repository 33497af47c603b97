package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.TextLearners;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts with their classes. */
public final class TextFile {

  private TextFile() {}

  /**
   * Reads {@code text,truth}.
   *
   * @param embedding a network that looks at the texts, too; null for none
   * @throws RefusedException if a line cannot be used: it says which one, and how to mend it
   * @throws IOException if the file cannot be read
   */
  public static DataSet read(InputFile file, @Nullable TextEmbedding embedding, Progress progress)
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
    return of(texts, names.names(), truth, embedding);
  }

  /**
   * A data set of texts that were read elsewhere.
   *
   * @param embedding a network that looks at the texts, too; null for none
   * @throws IOException if the network cannot be used
   */
  public static DataSet of(
      List<String> texts,
      List<String> classes,
      List<Integer> truth,
      @Nullable TextEmbedding embedding)
      throws IOException {
    TextLearners learners =
        embedding == null ? TextLearners.of(texts) : TextLearners.of(texts, embedding);
    return new DataSet(
        classes,
        truth,
        seed -> new LearningModel(learners.learner(seed, KernelRidge.MOST_LIKENESSES)));
  }
}
