package io.plumbline.segmentation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A part of an image, upright, in three bytes for each pixel: blue, green, red.
 *
 * @param area the part, in pixels of the upright image
 * @param step pixels of the image to one of {@code pixels}, each way
 * @param pixels the part; its last column and row may stand for fewer pixels of the image
 */
record ImagePart(PixelArea area, int step, BufferedImage pixels) {

  /** Ground Truth's quota for images. */
  private static final long MAX_PIXELS = 100L * 1000 * 1000;

  /** What a part takes of the surroundings of a prompt, so that there is a background to know. */
  private static final double SURROUNDINGS = 0.3;

  private static final int LEAST_SURROUNDINGS = 8;

  /**
   * Reads the part around a prompt, and of the rest of the image not a pixel is kept: a file that
   * would unpack to gigabytes costs no more than a small one.
   *
   * @param most pixels of the part; of more, every second is read, or fewer
   * @throws UnreadableImageException if the file is no image, is damaged or too large
   * @throws IllegalArgumentException if the prompt reaches beyond the image
   */
  static ImagePart around(Prompt prompt, byte[] file, int most) throws UnreadableImageException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new UnreadableImageException("objects can be found in JPEG and PNG images", null);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, Orientation.of(file), prompt, most);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new UnreadableImageException("the image is damaged: " + e.getMessage(), e);
    }
  }

  private static ImagePart read(
      ImageReader reader, Orientation orientation, Prompt prompt, int most)
      throws IOException, UnreadableImageException {
    int storedWidth = reader.getWidth(0);
    int storedHeight = reader.getHeight(0);
    if ((long) storedWidth * storedHeight > MAX_PIXELS) {
      throw new UnreadableImageException("the image has more than 100 million pixels", null);
    }
    int width = orientation.swapsSides() ? storedHeight : storedWidth;
    int height = orientation.swapsSides() ? storedWidth : storedHeight;
    PixelArea bounds = prompt.bounds();
    if (!bounds.liesIn(width, height)) {
      throw new IllegalArgumentException(
          "the place reaches beyond the image, which has %d × %d pixels".formatted(width, height));
    }
    PixelArea area =
        bounds.grown(surroundings(bounds.width()), surroundings(bounds.height()), width, height);
    int step = (int) Math.max(Math.ceil(Math.sqrt(area.pixels() / (double) most)), 1);
    PixelArea stored = orientation.stored(area, storedWidth, storedHeight);
    ImageReadParam what = reader.getDefaultReadParam();
    what.setSourceRegion(
        new Rectangle(stored.left(), stored.top(), stored.width(), stored.height()));
    what.setSourceSubsampling(step, step, 0, 0);
    return new ImagePart(area, step, upright(reader.read(0, what), orientation));
  }

  private static int surroundings(int side) {
    return Math.max((int) Math.round(side * SURROUNDINGS), LEAST_SURROUNDINGS);
  }

  private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
    boolean swaps = orientation.swapsSides();
    BufferedImage upright =
        new BufferedImage(
            swaps ? stored.getHeight() : stored.getWidth(),
            swaps ? stored.getWidth() : stored.getHeight(),
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = upright.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
      AffineTransform turn = orientation.upright(stored.getWidth(), stored.getHeight());
      graphics.drawImage(stored, turn, null);
    } finally {
      graphics.dispose();
    }
    return upright;
  }
}
