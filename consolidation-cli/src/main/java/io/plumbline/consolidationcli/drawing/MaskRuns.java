package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelMaskBuilder;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Masks as lengths of runs. */
final class MaskRuns {

  private MaskRuns() {}

  /** A length of an image, a whole number from 1. */
  static int length(JsonRow row, String name) throws BadLineException {
    double value = row.number(name);
    if (value != Math.rint(value) || value < 1 || value > Integer.MAX_VALUE) {
      throw row.problem(name, "a mask needs the image's size in whole pixels");
    }
    return (int) value;
  }

  /** Reads a mask of inside and outside. */
  static LabelMask binary(JsonRow row, int width, int height) throws BadLineException {
    LabelMaskBuilder mask = LabelMask.builder(width, height);
    int label = 0;
    for (JsonNode run : row.list("runs")) {
      if (!run.isInt()) {
        throw row.problem("runs", "a run's length is a whole number of pixels");
      }
      mask.append(label, run.intValue());
      label = 1 - label;
    }
    return mask.build();
  }

  /** Writes a mask of inside and outside. */
  static void write(LabelMask mask, ArrayNode into) {
    int last = 0;
    for (int run = 0; run < mask.runs(); run++) {
      if (run == 0 && mask.label(0) != 0) {
        into.add(0);
      }
      into.add(mask.end(run) - last);
      last = mask.end(run);
    }
  }
}
