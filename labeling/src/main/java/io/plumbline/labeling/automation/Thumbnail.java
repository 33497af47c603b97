package io.plumbline.labeling.automation;

import io.plumbline.autolabel.feature.image.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * As much of a picture as a learner looks at: a square of {@value #SMALL_SIDE} or {@value
 * #LARGE_SIDE} pixels, grey or in colours. Immutable and safe for threads.
 */
public final class Thumbnail {

  private static final int SMALL_SIDE = 28;
  private static final int LARGE_SIDE = 32;

  /** So large a picture is read before it is averaged down; more would only take time. */
  private static final int ENOUGH = 4 * LARGE_SIDE;

  private static final long MOST_PIXELS = 100_000_000;

  private final int side;
  private final byte[] pixels;

  /**
   * @param side pixels along a side, 1 or more
   * @param pixels a plane of grey, or one each of red, green and blue; row after row, 0 is black
   * @throws IllegalArgumentException if they do not fit together
   */
  Thumbnail(int side, byte[] pixels) {
    if (side < 1
        || side > LARGE_SIDE
        || (pixels.length != side * side && pixels.length != 3 * side * side)) {
      throw new IllegalArgumentException(
          "%d values for a square of %d pixels".formatted(pixels.length, side));
    }
    this.side = side;
    this.pixels = pixels.clone();
  }

  /** What stands for a picture that can no longer be read. */
  public static Thumbnail grey() {
    return new Thumbnail(SMALL_SIDE, new byte[SMALL_SIDE * SMALL_SIDE]);
  }

  /**
   * Makes one of a picture's file.
   *
   * @throws IOException if it is no picture that can be decoded here
   */
  public static Thumbnail of(byte[] file) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("it is no picture that is known here");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return of(picture(read(reader)));
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException e) {
      throw new IOException("it cannot be decoded: " + e.getMessage(), e);
    }
  }

  private static BufferedImage read(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new IOException("it has more than 100 million pixels");
    }
    int step = Math.max(1, Math.min(width, height) / ENOUGH);
    ImageReadParam small = reader.getDefaultReadParam();
    small.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, small);
  }

  private static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean grey =
        image.getRaster().getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel);
    float[][] planes = new float[grey ? 1 : 3][width * height];
    if (grey) {
      // Not by its colours: those of a grey picture are bent by the gamma of its colour space.
      float white = (1 << image.getSampleModel().getSampleSize(0)) - 1;
      image.getRaster().getSamples(0, 0, width, height, 0, planes[0]);
      for (int i = 0; i < planes[0].length; i++) {
        planes[0][i] /= white;
      }
      return new Picture(width, height, planes);
    }
    int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < colours.length; i++) {
      for (int plane = 0; plane < planes.length; plane++) {
        planes[plane][i] = (colours[i] >> (16 - 8 * plane) & 0xff) / 255f;
      }
    }
    return new Picture(width, height, planes);
  }

  private static Thumbnail of(Picture picture) {
    boolean small = Math.max(picture.width(), picture.height()) <= SMALL_SIDE;
    Picture square = picture.square(small ? SMALL_SIDE : LARGE_SIDE);
    int area = square.width() * square.height();
    byte[] pixels = new byte[square.planes().length * area];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 * square.planes()[i / area][i % area]);
    }
    return new Thumbnail(square.width(), pixels);
  }

  /** The picture as a learner takes it. */
  Picture picture() {
    int area = side * side;
    float[][] planes = new float[pixels.length / area][area];
    for (int i = 0; i < pixels.length; i++) {
      planes[i / area][i % area] = (pixels[i] & 0xff) / 255f;
    }
    return new Picture(side, side, planes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Thumbnail thumbnail
        && side == thumbnail.side
        && Arrays.equals(pixels, thumbnail.pixels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pixels);
  }

  int side() {
    return side;
  }

  byte[] pixels() {
    return pixels.clone();
  }
}
