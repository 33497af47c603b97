package io.plumbline.consolidationcli.spans;

import io.plumbline.consolidation.span.ProbableSpan;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanDistances;
import io.plumbline.consolidation.span.SpanResult;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.groundtruth.LabelCategories;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import io.plumbline.consolidationcli.groundtruth.ManifestOptions;
import io.plumbline.consolidationcli.groundtruth.WorkerResponses;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate spans}: one set of spans, such as named entities, of each document. */
@Command(
    name = "spans",
    description = {
      "Spans of text with a class, such as named entities.",
      "ANSWERS is JSON Lines such as {\"task\":\"d1\",\"worker\":\"ann\",\"text\":\"Anna left\","
          + "\"spans\":[{\"start\":0,\"end\":4,\"label\":\"PER\"}]}; positions count code points,"
          + " the end excluded; the text may be left out.",
      "ANSWERS may be the output folder of a Ground Truth job instead; with --manifest, the texts are"
          + " known, too."
    },
    mixinStandardHelpOptions = true)
public final class SpansCommand extends KindCommand<SpanAnnotations, SpanResult> {

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private SpanMethod method = SpanMethod.SEQUENCE;

  @Override
  protected SpanAnnotations read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    SpanAnswers answers = new SpanAnswers();
    if (file.isFolder()) {
      readTexts(answers, progress);
      new WorkerResponses(file.path()).forEach(answers::add, badLines, progress);
    } else {
      new JsonLinesFile(file).forEach((line, row) -> answers.add(row), badLines, progress);
    }
    try {
      return answers.build();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(file.name() + ": " + e.getMessage());
    }
  }

  /** The texts of a job, if its input manifest is given and holds them all. */
  private void readTexts(SpanAnswers answers, Progress progress)
      throws RefusedException, IOException {
    Path manifest = manifestOptions().manifest();
    if (manifest == null) {
      return;
    }
    List<String> texts = new ArrayList<>();
    AtomicInteger lines = new AtomicInteger();
    new JsonLinesFile(new InputFile(manifest, InputStream.nullInputStream()))
        .forEach(
            (line, row) -> {
              lines.incrementAndGet();
              if (row.json().path("source").isString()) {
                texts.add(row.json().path("source").stringValue());
              }
            },
            BadLines.neverSkipped(),
            progress);
    for (int line = 0; line < texts.size() && texts.size() == lines.get(); line++) {
      answers.text(Integer.toString(line), texts.get(line));
    }
  }

  @Override
  protected ManifestLabels manifestLabels(
      SpanAnnotations annotations, SpanResult result, ManifestOptions options)
      throws RefusedException, IOException {
    List<String> used =
        result.spans().stream()
            .flatMap(List::stream)
            .map(found -> annotations.classes().get(found.span().label()))
            .distinct()
            .toList();
    return new SpanManifest(annotations, result, LabelCategories.of(options, used));
  }

  @Override
  protected List<String> objects(SpanAnnotations annotations) {
    return annotations.documents();
  }

  @Override
  protected SpanResult consolidate(SpanAnnotations annotations) {
    return method.consolidator().fit(annotations);
  }

  @Override
  protected List<NamedAgreement> agreement(SpanAnnotations annotations) {
    return Measures.byDistance("matched", SpanDistances.of(annotations));
  }

  @Override
  protected void writeLabels(SpanAnnotations annotations, SpanResult result, Writer out)
      throws IOException {
    JsonLines.write(out, annotations.documents().size(), index -> json(annotations, result, index));
  }

  private static ObjectNode json(SpanAnnotations annotations, SpanResult result, int document) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("task", annotations.documents().get(document));
    ArrayNode spans = node.putArray("spans");
    for (ProbableSpan found : result.spans().get(document)) {
      spans
          .addObject()
          .put("start", found.span().start())
          .put("end", found.span().end())
          .put("label", annotations.classes().get(found.span().label()))
          .put("confidence", found.probability());
    }
    node.put("confidence", result.confidence()[document]);
    return node;
  }
}
