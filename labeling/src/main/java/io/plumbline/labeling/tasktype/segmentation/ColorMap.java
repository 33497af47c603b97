package io.plumbline.labeling.tasktype.segmentation;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.mask.ClassColors;
import io.plumbline.labeling.tasktype.mask.HexColor;
import io.plumbline.labeling.tasktype.mask.MaskProblem;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code internal-color-map} of labels: {@code
 * {"0":{"class-name":"BACKGROUND","hex-color":"#ffffff","confidence":0.9},…}}. A key is the value
 * of the pixels: 0, and 1 + the index of the class, so that it is the same in all labels of a job.
 */
final class ColorMap {

  private static final String BACKGROUND = "BACKGROUND";
  private static final String WHITE = "#ffffff";

  private ColorMap() {}

  /**
   * Writes it.
   *
   * @param used the labels that the mask has, without 0
   * @param colors of label 1 and those after it
   */
  static void add(
      ObjectNode metadata,
      Set<Integer> used,
      int[] colors,
      LabelCategories categories,
      double confidence) {
    ObjectNode map = metadata.putObject("internal-color-map");
    entry(map, 0, BACKGROUND, WHITE, confidence);
    for (int label : used) {
      entry(
          map,
          label,
          categories.names().get(label - 1),
          HexColor.of(colors[label - 1]),
          confidence);
    }
  }

  private static void entry(ObjectNode map, int key, String name, String color, double confidence) {
    ObjectNode entry = map.putObject(Integer.toString(key));
    entry.put("class-name", name);
    entry.put("hex-color", color);
    entry.put("confidence", confidence);
  }

  /**
   * What an element takes as its {@code labelMappings}: {@code {"<class>":{"color":"#2acf59"}}}.
   *
   * @param metadata of the label that is to be adjusted
   * @throws MaskProblem when a class has no colour, or the job does not have it
   */
  static ObjectNode labelMappings(JsonNode metadata, LabelCategories categories)
      throws MaskProblem {
    ObjectNode mappings = JsonNodeFactory.instance.objectNode();
    for (JsonNode entry : metadata.path("internal-color-map").values()) {
      String name = entry.path("class-name").asString("");
      if (!name.equals(BACKGROUND)) {
        if (categories.indexOf(name) < 0) {
          throw new MaskProblem(
              "its class \""
                  + name
                  + "\" is not one of this job's labels; an adjustment job needs all labels of the"
                  + " job before");
        }
        int color = HexColor.parse(entry.path("hex-color").asString(""));
        mappings.putObject(name).put("color", HexColor.of(color));
      }
    }
    return mappings;
  }

  /**
   * A colour for each class.
   *
   * @param earlier the {@code labelMappings} of the label that was adjusted; may be empty
   */
  static int[] colors(JsonNode earlier, LabelCategories categories) {
    int[] colors = new int[categories.names().size()];
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < colors.length; i++) {
      colors[i] = earlierColor(earlier, categories.names().get(i));
      taken.add(colors[i]);
    }
    int next = 0;
    for (int i = 0; i < colors.length; i++) {
      if (colors[i] < 0) {
        while (!taken.add(ClassColors.of(earlier.isEmpty() ? i : next))) {
          next++;
        }
        colors[i] = ClassColors.of(earlier.isEmpty() ? i : next);
      }
    }
    return colors;
  }

  private static int earlierColor(JsonNode earlier, String name) {
    try {
      return HexColor.parse(earlier.path(name).path("color").asString(""));
    } catch (MaskProblem none) {
      return -1;
    }
  }
}
