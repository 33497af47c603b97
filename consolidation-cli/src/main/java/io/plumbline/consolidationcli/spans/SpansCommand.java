package io.plumbline.consolidationcli.spans;

import io.plumbline.consolidation.span.ProbableSpan;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanResult;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
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
          + " the end excluded; the text may be left out."
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
    new JsonLinesFile(file).forEach((line, row) -> answers.add(row), badLines, progress);
    try {
      return answers.build();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(file.name() + ": " + e.getMessage());
    }
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
