package io.plumbline.consolidationcli.texts;

import io.plumbline.consolidation.text.TextAnswers;
import io.plumbline.consolidation.text.TextAnswersBuilder;
import io.plumbline.consolidation.text.TextResult;
import io.plumbline.consolidation.text.WordDistances;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code consolidate texts}: one text of several people's transcriptions or translations. */
@Command(
    name = "texts",
    description = {
      "One text per object, of several people's transcriptions or translations.",
      "ANSWERS is JSON Lines such as"
          + " {\"task\":\"clip-1\",\"worker\":\"ann\",\"text\":\"The quick brown fox\"}."
    },
    mixinStandardHelpOptions = true)
public final class TextsCommand extends KindCommand<TextAnswers, TextResult> {

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private TextMethod method = TextMethod.CONSENSUS;

  @Override
  protected TextAnswers read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    TextAnswersBuilder answers = TextAnswers.builder();
    new JsonLinesFile(file)
        .forEach(
            (line, row) -> {
              JsonNode text = row.json().path("text");
              if (!text.isString()) {
                throw row.problem("text", "there is no text; write \"text\":\"…\", maybe empty");
              }
              answers.add(row.text("task"), row.text("worker"), text.stringValue());
            },
            badLines,
            progress);
    return answers.build();
  }

  @Override
  protected List<String> objects(TextAnswers answers) {
    return answers.objects();
  }

  @Override
  protected TextResult consolidate(TextAnswers answers) {
    return method.consolidator().fit(answers);
  }

  @Override
  protected List<NamedAgreement> agreement(TextAnswers annotations) {
    return Measures.byDistance("words", WordDistances.of(annotations));
  }

  @Override
  protected void writeLabels(TextAnswers answers, TextResult result, Writer out)
      throws IOException {
    JsonLines.write(
        out,
        answers.objects().size(),
        object ->
            JsonNodeFactory.instance
                .objectNode()
                .put("task", answers.objects().get(object))
                .put("text", result.texts().get(object))
                .put("confidence", result.confidence()[object]));
  }
}
