package io.plumbline.labeling.tasktype.segmentation;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.image.ImageSize;
import io.plumbline.labeling.tasktype.mask.ColoredMask;
import io.plumbline.labeling.tasktype.mask.HexColor;
import io.plumbline.labeling.tasktype.mask.MaskProblem;
import io.plumbline.labeling.tasktype.mask.PaintedAnswer;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the mask of an answer such as {@code
 * {"crowd-semantic-segmentation":{"labelMappings":{"Bird":{"color":"#1f77b4"}},
 * "labeledImage":{"pngImageData":"…"}}}}.
 */
final class SegmentationAnswer {

  private final PaintedAnswer painted = new PaintedAnswer("crowd-semantic-segmentation");

  /**
   * The mask: label 0 where there is nothing, else 1 + the index of the class.
   *
   * @throws MaskProblem when the answer has none that can be taken
   */
  LabelMask maskIn(ObjectNode answer, LabelCategories categories, ImageSize size)
      throws MaskProblem {
    JsonNode element = painted.elementIn(answer);
    return ColoredMask.read(
        new ByteArrayInputStream(PaintedAnswer.png(element)),
        size,
        labelsByColor(element.path("labelMappings"), categories));
  }

  /** What is wrong with an answer, or empty when it can be taken. */
  Optional<String> problemWith(ObjectNode answer, LabelCategories categories, ImageSize size) {
    try {
      maskIn(answer, categories, size);
      return Optional.empty();
    } catch (MaskProblem e) {
      return Optional.of("The answer cannot be taken: " + e.getMessage() + ".");
    }
  }

  /**
   * Labels, from 1, by their colours.
   *
   * @param mappings {@code {"<label>":{"color":"#1f77b4"}}}
   */
  static Map<Integer, Integer> labelsByColor(JsonNode mappings, LabelCategories categories)
      throws MaskProblem {
    Map<Integer, Integer> labels = new HashMap<>();
    for (Map.Entry<String, JsonNode> mapping : mappings.properties()) {
      int index = categories.indexOf(mapping.getKey());
      if (index < 0) {
        throw new MaskProblem(
            "\"" + mapping.getKey() + "\" in \"labelMappings\" is not one of this job's labels");
      }
      int color = HexColor.parse(mapping.getValue().path("color").asString(""));
      if (labels.put(color, index + 1) != null) {
        throw new MaskProblem("two labels have the color " + HexColor.of(color));
      }
    }
    return labels;
  }
}
