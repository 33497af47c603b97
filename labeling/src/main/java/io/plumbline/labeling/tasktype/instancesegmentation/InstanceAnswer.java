package io.plumbline.labeling.tasktype.instancesegmentation;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelMaskBuilder;
import io.plumbline.consolidation.shape.Visit.Drawn;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.image.ImageSize;
import io.plumbline.labeling.tasktype.mask.ColoredMask;
import io.plumbline.labeling.tasktype.mask.HexColor;
import io.plumbline.labeling.tasktype.mask.MaskProblem;
import io.plumbline.labeling.tasktype.mask.PaintedAnswer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the objects of an answer such as {@code
 * {"crowd-instance-segmentation":{"instances":[{"color":"#1f77b4","label":"Car"}],
 * "labeledImage":{"pngImageData":"…"}}}}, in which each object has a colour of its own.
 */
final class InstanceAnswer {

  private static final int MAX_INSTANCES = 255;

  private final PaintedAnswer painted = new PaintedAnswer("crowd-instance-segmentation");

  /**
   * The objects: a mask each, with label 1 inside, and the index of the class.
   *
   * @throws MaskProblem when the answer has none that can be taken
   */
  List<Drawn<LabelMask>> instancesIn(ObjectNode answer, LabelCategories categories, ImageSize size)
      throws MaskProblem {
    JsonNode element = painted.elementIn(answer);
    JsonNode instances = element.path("instances");
    if (instances.size() > MAX_INSTANCES) {
      throw new MaskProblem(
          "there are " + instances.size() + " instances; " + MAX_INSTANCES + " are possible");
    }
    Map<Integer, Integer> labelByColor = new HashMap<>();
    List<Integer> classes = new ArrayList<>();
    for (JsonNode instance : instances) {
      int index = categories.indexOf(instance.path("label").asString(""));
      if (index < 0) {
        throw new MaskProblem(
            "instances["
                + classes.size()
                + "] has the label "
                + instance.path("label")
                + ", which is not one of this job's");
      }
      int color = HexColor.parse(instance.path("color").asString(""));
      classes.add(index);
      if (labelByColor.put(color, classes.size()) != null) {
        throw new MaskProblem("two instances have the color " + HexColor.of(color));
      }
    }
    LabelMask all =
        ColoredMask.read(new ByteArrayInputStream(PaintedAnswer.png(element)), size, labelByColor);
    return apart(all, classes);
  }

  /** What is wrong with an answer, or empty when it can be taken. */
  Optional<String> problemWith(ObjectNode answer, LabelCategories categories, ImageSize size) {
    try {
      instancesIn(answer, categories, size);
      return Optional.empty();
    } catch (MaskProblem e) {
      return Optional.of("The answer cannot be taken: " + e.getMessage() + ".");
    }
  }

  /** Takes a mask apart into one for each of its labels; a label without pixels has none. */
  private static List<Drawn<LabelMask>> apart(LabelMask all, List<Integer> classes) {
    LabelMaskBuilder[] builders = new LabelMaskBuilder[classes.size()];
    int[] filled = new int[builders.length];
    int start = 0;
    for (int run = 0; run < all.runs(); run++) {
      int at = all.label(run) - 1;
      if (at >= 0) {
        LabelMaskBuilder builder = builders[at];
        if (builder == null) {
          builder = LabelMask.builder(all.width(), all.height());
          builders[at] = builder;
        }
        builder.append(0, start - filled[at]).append(1, all.end(run) - start);
        filled[at] = all.end(run);
      }
      start = all.end(run);
    }
    List<Drawn<LabelMask>> instances = new ArrayList<>();
    for (int i = 0; i < builders.length; i++) {
      if (filled[i] > 0) {
        instances.add(new Drawn<>(builders[i].build(), classes.get(i)));
      }
    }
    return instances;
  }
}
