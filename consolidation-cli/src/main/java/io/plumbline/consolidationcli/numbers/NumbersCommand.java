package io.plumbline.consolidationcli.numbers;

import io.plumbline.consolidation.agreement.Ratings;
import io.plumbline.consolidation.numeric.NumericAnswers;
import io.plumbline.consolidation.numeric.NumericAnswersBuilder;
import io.plumbline.consolidation.numeric.NumericResult;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.CsvTable;
import io.plumbline.consolidationcli.output.Decimals;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consolidate numbers}: {@code task,worker,label} with numbers as labels. */
@Command(
    name = "numbers",
    description = {
      "One number per object: a measurement, an estimate, a grade on a continuous scale.",
      "ANSWERS is CSV with the columns task,worker,label; the output has"
          + " task,label,standard_error,confidence."
    },
    mixinStandardHelpOptions = true)
public final class NumbersCommand extends KindCommand<NumericAnswers, NumericResult> {

  private static final List<String> COLUMNS = List.of("task", "worker", "label");
  private static final int TASK = 0;
  private static final int WORKER = 1;
  private static final int LABEL = 2;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private NumberMethod method = NumberMethod.CONGENERIC_MEAN;

  @Override
  protected NumericAnswers read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    NumericAnswersBuilder answers = NumericAnswers.builder();
    new CsvFile(file, COLUMNS)
        .forEach(
            row -> answers.add(row.text(TASK), row.text(WORKER), row.number(LABEL)),
            badLines,
            progress);
    return answers.build();
  }

  @Override
  protected List<String> objects(NumericAnswers answers) {
    return answers.objects();
  }

  @Override
  protected NumericResult consolidate(NumericAnswers answers) {
    return method.consolidator().fit(answers);
  }

  @Override
  protected List<NamedAgreement> agreement(NumericAnswers answers) {
    int[] unit = new int[answers.size()];
    int[] rater = new int[unit.length];
    double[] number = new double[unit.length];
    Arrays.setAll(unit, answers::object);
    Arrays.setAll(rater, answers::worker);
    Arrays.setAll(number, answers::number);
    return Measures.numeric(
        Ratings.numeric(answers.objects().size(), answers.workers().size(), unit, rater, number));
  }

  @Override
  protected void writeLabels(NumericAnswers answers, NumericResult result, Writer out) {
    CsvTable.write(
        out,
        List.of("task", "label", "standard_error", "confidence"),
        answers.objects().size(),
        object ->
            List.of(
                answers.objects().get(object),
                Decimals.number(result.label()[object]),
                Decimals.number(result.standardError()[object]),
                Decimals.probability(result.confidence()[object])));
  }
}
