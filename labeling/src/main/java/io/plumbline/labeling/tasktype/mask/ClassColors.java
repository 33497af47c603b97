package io.plumbline.labeling.tasktype.mask;

import java.awt.Color;
import java.util.List;

/** A colour for each class of a job, by its position: none white, no two alike. */
public final class ClassColors {

  /** The order in which Ground Truth's own tools give out colours. */
  private static final List<Integer> FIRST =
      List.of(0x2ca02c, 0x1f77b4, 0xff7f0e, 0xd62728, 0x2acf59, 0xf28333);

  /** Hues that lie a golden angle apart are never near to each other's neighbours. */
  private static final float GOLDEN_ANGLE = 0.381966f;

  private ClassColors() {}

  /** The colour of the class at a position, such as 0x2ca02c. */
  public static int of(int index) {
    if (index < FIRST.size()) {
      return FIRST.get(index);
    }
    float brightness = index % 2 == 0 ? 0.9f : 0.65f;
    return Color.HSBtoRGB(index * GOLDEN_ANGLE, 0.8f, brightness) & 0xffffff;
  }
}
