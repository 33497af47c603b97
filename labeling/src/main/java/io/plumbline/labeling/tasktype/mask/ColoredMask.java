package io.plumbline.labeling.tasktype.mask;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelMaskBuilder;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.io.InputStream;
import java.util.Map;

/**
 * Makes a mask of a picture in which each label has a colour of its own. Transparent and white
 * pixels are background; so are pixels of other colours, as soft edges leave some, up to {@value
 * #MOST_STRAY_PERCENT} % of all.
 */
public final class ColoredMask {

  private static final int WHITE = 0xffffff;
  private static final int MOST_STRAY_PERCENT = 1;

  /** A mask takes 8 bytes a run; one that is drawn by hand has some thousands. */
  private static final int MAX_RUNS = 2_000_000;

  private static final int BACKGROUND = 0;
  private static final int STRAY = -1;

  private final LabelMaskBuilder mask;
  private final Map<Integer, Integer> labelByColor;
  private long stray;
  private int runs;

  private ColoredMask(ImageSize size, Map<Integer, Integer> labelByColor) {
    this.mask = LabelMask.builder(size.width(), size.height());
    this.labelByColor = labelByColor;
  }

  /**
   * Reads a mask.
   *
   * @param png the picture
   * @param size the image's size
   * @param labelByColor labels, from 1, by colours such as 0x2ca02c
   * @throws MaskProblem when it is no such picture
   */
  public static LabelMask read(InputStream png, ImageSize size, Map<Integer, Integer> labelByColor)
      throws MaskProblem {
    ColoredMask reading = new ColoredMask(size, labelByColor);
    MaskFile.read(png, size, reading::take);
    long pixels = (long) size.width() * size.height();
    if (100 * reading.stray > MOST_STRAY_PERCENT * pixels) {
      throw new MaskProblem(
          reading.stray + " pixels of the mask have a color that is none of its labels'");
    }
    return reading.mask.build();
  }

  private void take(int[] colors) throws MaskProblem {
    int from = 0;
    while (from < colors.length) {
      int color = colors[from];
      int to = from + 1;
      while (to < colors.length && colors[to] == color) {
        to++;
      }
      append(color, to - from);
      from = to;
    }
  }

  private void append(int color, int length) throws MaskProblem {
    int label = labelOf(color);
    if (label == STRAY) {
      stray += length;
    }
    mask.append(Math.max(BACKGROUND, label), length);
    if (++runs > MAX_RUNS) {
      throw new MaskProblem(
          "the mask changes its label more than " + MAX_RUNS + " times; it is noise");
    }
  }

  private int labelOf(int color) {
    if (color == MaskFile.TRANSPARENT) {
      return BACKGROUND;
    }
    Integer label = labelByColor.get(color);
    return label != null ? label : color == WHITE ? BACKGROUND : STRAY;
  }
}
