package io.plumbline.consolidationcli.masks;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelMaskBuilder;
import io.plumbline.consolidation.mask.SemanticAnnotations;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import io.plumbline.consolidation.mask.SemanticConsolidator;
import io.plumbline.consolidation.mask.SemanticResult;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.Ids;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate masks}: one label per pixel. */
@Command(
    name = "masks",
    description = {
      "Semantic masks: one label for each pixel.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\",\"width\":640,\"height\":480,"
          + "\"runs\":[[0,700],[2,20],[1,30]]}: label and number of pixels, row after row; 0 is no label, and"
          + " so is what is missing at the end."
    },
    mixinStandardHelpOptions = true)
public final class MasksCommand extends KindCommand<SemanticAnnotations, SemanticResult> {

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private MaskMethod method = MaskMethod.WEIGHTED_VOTE;

  @Override
  protected SemanticAnnotations read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    Ids images = new Ids();
    Ids workers = new Ids();
    List<WorkerMask> masks = new ArrayList<>();
    new JsonLinesFile(file)
        .forEach(
            (text, row) -> {
              String task = row.text("task");
              String worker = row.text("worker");
              LabelMask mask = mask(row);
              masks.add(new WorkerMask(images.index(task), workers.index(worker), mask));
            },
            badLines,
            progress);
    for (WorkerMask one : masks) {
      if (one.mask().highestLabel() > method.highestLabel()) {
        throw new RefusedException(
            "%s: task \"%s\" has label %d; --method %s takes 0 to %d, the default any"
                .formatted(
                    file.name(),
                    images.list().get(one.image()),
                    one.mask().highestLabel(),
                    method,
                    method.highestLabel()));
      }
    }
    try {
      return new SemanticAnnotations(images.list(), workers.list(), masks);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(file.name() + ": " + e.getMessage());
    }
  }

  private static LabelMask mask(JsonRow row) throws BadLineException {
    try {
      LabelMaskBuilder mask =
          LabelMask.builder((int) row.number("width"), (int) row.number("height"));
      for (JsonNode run : row.list("runs")) {
        if (!run.isArray() || !run.path(0).isInt() || !run.path(1).isInt()) {
          throw row.problem("runs", "a run is written as [label, number of pixels]");
        }
        mask.append(run.path(0).intValue(), run.path(1).intValue());
      }
      return mask.build();
    } catch (IllegalArgumentException e) {
      throw row.problem("runs", String.valueOf(e.getMessage()));
    }
  }

  @Override
  protected List<String> objects(SemanticAnnotations annotations) {
    return annotations.images();
  }

  @Override
  protected SemanticResult consolidate(SemanticAnnotations annotations) {
    return method.consolidator().fit(annotations);
  }

  @Override
  protected List<NamedAgreement> agreement(SemanticAnnotations annotations) {
    return Measures.byDistance("overlap", SemanticConsolidator.distances(annotations));
  }

  @Override
  protected void writeLabels(SemanticAnnotations annotations, SemanticResult result, Writer out)
      throws IOException {
    JsonLines.write(out, annotations.images().size(), image -> line(annotations, result, image));
  }

  private static ObjectNode line(
      SemanticAnnotations annotations, SemanticResult result, int image) {
    LabelMask mask = result.masks().get(image);
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("task", annotations.images().get(image));
    line.put("width", mask.width()).put("height", mask.height());
    ArrayNode runs = line.putArray("runs");
    int last = 0;
    for (int run = 0; run < mask.runs(); run++) {
      runs.addArray().add(mask.label(run)).add(mask.end(run) - last);
      last = mask.end(run);
    }
    line.put("confidence", result.confidence()[image]);
    return line;
  }
}
