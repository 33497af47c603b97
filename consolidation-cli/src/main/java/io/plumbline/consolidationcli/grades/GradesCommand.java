package io.plumbline.consolidationcli.grades;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.ordinal.OrdinalDawidSkene;
import io.plumbline.consolidation.ordinal.OrdinalResult;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.classification.ClassificationAnswers;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.GoldTruths;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.CsvTable;
import io.plumbline.consolidationcli.output.Decimals;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consolidate grades}: {@code task,worker,label} with classes in an order. */
@Command(
    name = "grades",
    description = {
      "One grade per object, of a scale whose grades have an order.",
      "ANSWERS is CSV with the columns task,worker,label; the output has"
          + " task,label,confidence,mean (grades counted from 0)."
    },
    mixinStandardHelpOptions = true)
public final class GradesCommand extends KindCommand<CategoricalAnswers, OrdinalResult> {

  private static final List<String> COLUMNS = List.of("task", "worker", "label");
  private static final int TASK = 0;
  private static final int WORKER = 1;
  private static final int LABEL = 2;

  @Option(
      names = "--grades",
      paramLabel = "GRADE",
      split = ",",
      description = "all grades in their order (default: those that occur, ordered as numbers)")
  private List<String> grades = List.of();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "CSV with the columns task,truth: objects whose grade is known")
  private @Nullable Path gold;

  private final GoldTruths truths = new GoldTruths();

  @Override
  protected CategoricalAnswers read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    if (gold != null) {
      truths.read(new InputFile(gold, InputStream.nullInputStream()), badLines, progress);
      if (!grades.isEmpty()) {
        truths.requireWithin(grades, "--grades");
      }
    }
    ClassificationAnswers answers = new ClassificationAnswers();
    new CsvFile(file, COLUMNS)
        .forEach(
            row -> {
              String grade = row.text(LABEL);
              if (!grades.isEmpty() && !grades.contains(grade)) {
                throw row.problem(LABEL, "\"" + grade + "\" is none of --grades");
              }
              answers.add(row.text(TASK), row.text(WORKER), grade);
            },
            badLines,
            progress);
    return answers.build(
        grades.isEmpty()
            ? GradeOrder.byNumber(truths.classesWith(Set.copyOf(answers.classes())))
            : grades);
  }

  @Override
  protected List<String> objects(CategoricalAnswers answers) {
    return answers.objects();
  }

  @Override
  protected OrdinalResult consolidate(CategoricalAnswers answers) {
    return new OrdinalDawidSkene().fit(answers, truths.of(answers.objects(), answers.classes()));
  }

  @Override
  protected List<NamedAgreement> agreement(CategoricalAnswers answers) {
    return Measures.ordinal(answers);
  }

  @Override
  protected void writeLabels(CategoricalAnswers answers, OrdinalResult result, Writer out) {
    CsvTable.write(
        out,
        List.of("task", "label", "confidence", "mean"),
        answers.objects().size(),
        object ->
            List.of(
                answers.objects().get(object),
                answers.classes().get(result.label()[object]),
                Decimals.probability(result.confidence()[object]),
                Decimals.number(result.mean()[object])));
  }
}
