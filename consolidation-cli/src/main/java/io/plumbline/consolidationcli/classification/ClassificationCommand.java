package io.plumbline.consolidationcli.classification;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.ConsensusOfModels;
import io.plumbline.consolidation.categorical.ObjectKnowledge;
import io.plumbline.consolidation.categorical.WorkerEvidence;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.groundtruth.Confidence;
import io.plumbline.consolidationcli.groundtruth.LabelCategories;
import io.plumbline.consolidationcli.groundtruth.ManifestLabel;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import io.plumbline.consolidationcli.groundtruth.ManifestOptions;
import io.plumbline.consolidationcli.groundtruth.WorkerAnswer;
import io.plumbline.consolidationcli.groundtruth.WorkerResponses;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.CsvFile;
import io.plumbline.consolidationcli.input.GoldTruths;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonRow;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code consolidate classification}: {@code task,worker,label} → {@code task,label,confidence}.
 */
@Command(
    name = "classification",
    description = {
      "One class per object.",
      "ANSWERS is CSV with the columns task,worker,label; the output has task,label,confidence.",
      "ANSWERS may be the output folder of a Ground Truth job instead; see --manifest."
    },
    mixinStandardHelpOptions = true)
public final class ClassificationCommand
    extends KindCommand<CategoricalAnswers, CategoricalResult> {

  private static final List<String> COLUMNS = List.of("task", "worker", "label");
  private static final int TASK = 0;
  private static final int WORKER = 1;
  private static final int LABEL = 2;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private ClassificationMethod method = ClassificationMethod.DEFAULT;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "CSV with the columns task,truth: objects whose class is known; only for the default method")
  private @Nullable Path gold;

  private final GoldTruths truths = new GoldTruths();

  @Override
  protected CategoricalAnswers read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    if (gold != null && method != ClassificationMethod.DEFAULT) {
      throw new RefusedException("--gold needs the default method; " + method + " takes none");
    }
    if (gold != null) {
      truths.read(new InputFile(gold, InputStream.nullInputStream()), badLines, progress);
    }
    ClassificationAnswers answers = new ClassificationAnswers();
    if (file.isFolder()) {
      new WorkerResponses(file.path())
          .forEach(
              answer -> answers.add(answer.datasetObjectId(), answer.workerId(), labelIn(answer)),
              badLines,
              progress);
      return answers.build(truths.classesWith(Set.copyOf(answers.classes())));
    }
    new CsvFile(file, COLUMNS)
        .forEach(
            row -> answers.add(row.text(TASK), row.text(WORKER), row.text(LABEL)),
            badLines,
            progress);
    return answers.build(truths.classesWith(Set.copyOf(answers.classes())));
  }

  @Override
  protected List<String> objects(CategoricalAnswers answers) {
    return answers.objects();
  }

  @Override
  protected CategoricalResult consolidate(CategoricalAnswers answers) {
    if (gold == null) {
      return method.consolidator().fit(answers);
    }
    return new ConsensusOfModels()
        .fit(
            answers,
            WorkerEvidence.none(answers.classes()),
            ObjectKnowledge.gold(truths.of(answers.objects(), answers.classes())));
  }

  @Override
  protected List<NamedAgreement> agreement(CategoricalAnswers answers) {
    return Measures.nominal(answers);
  }

  @Override
  protected void writeLabels(CategoricalAnswers answers, CategoricalResult result, Writer out) {
    CsvTable.write(
        out,
        List.of("task", "label", "confidence"),
        answers.objects().size(),
        object ->
            List.of(
                answers.objects().get(object),
                answers.classes().get(result.winner()[object]),
                Decimals.probability(result.confidence()[object])));
  }

  @Override
  protected ManifestLabels manifestLabels(
      CategoricalAnswers answers, CategoricalResult result, ManifestOptions options)
      throws RefusedException, IOException {
    LabelCategories categories = LabelCategories.of(options, answers.classes());
    boolean single = answers.size() == answers.objects().size();
    return object -> {
      String label = answers.classes().get(result.winner()[object]);
      ObjectNode metadata = JsonNodeFactory.instance.objectNode();
      metadata.put("class-name", label);
      metadata.put("confidence", Confidence.of(result.confidence()[object], single));
      return new ManifestLabel(
          JsonNodeFactory.instance.numberNode(categories.number(label)),
          metadata,
          "%s-classification");
    };
  }

  private static String labelIn(WorkerAnswer answer) throws BadLineException {
    JsonRow element =
        answer
            .elementWith("label")
            .orElseThrow(
                () ->
                    new BadLineException(
                        answer.content().place(),
                        "it names no class, or several elements do; one element has a \"label\""));
    return element.text("label");
  }
}
