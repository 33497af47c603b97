package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Masks of a job's output, as a program that trains reads them: by the values of their pixels. */
final class Masks {

  private Masks() {}

  /** The picture of a label, which must have a palette of eight bits. */
  static BufferedImage read(byte[] png) {
    try {
      BufferedImage mask = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(mask.getWidth()).isEqualTo(Canvas.WIDTH);
      assertThat(mask.getHeight()).isEqualTo(Canvas.HEIGHT);
      assertThat(mask.getColorModel()).isInstanceOf(IndexColorModel.class);
      assertThat(mask.getSampleModel().getSampleSize(0)).isEqualTo(8);
      return mask;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colour of a value, such as {@code #2ca02c}. */
  static String color(BufferedImage mask, int value) {
    return "#%06x".formatted(((IndexColorModel) mask.getColorModel()).getRGB(value) & 0xffffff);
  }

  /** Intersection over union of the pixels of a value and of a region. */
  static double overlap(BufferedImage mask, int value, Polygon region) {
    long both = 0;
    long either = 0;
    for (int y = 0; y < mask.getHeight(); y++) {
      for (int x = 0; x < mask.getWidth(); x++) {
        boolean has = mask.getRaster().getSample(x, y, 0) == value;
        boolean should = region.contains(x + 0.5, y + 0.5);
        both += has && should ? 1 : 0;
        either += has || should ? 1 : 0;
      }
    }
    return (double) both / either;
  }
}
