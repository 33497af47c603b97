package io.plumbline.labeling.tasktype.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes an image to the last row, at a small size: what is cut off or damaged behind the header
 * shows only then. Safe for use by many threads.
 */
public final class ImageDecoding {

  /** Enough to have gone through all of the file. */
  private static final int SHORT_SIDE = 64;

  /**
   * What is wrong with the file of an image; empty when nothing is, and when it is none that is
   * known here.
   *
   * @param content the whole file
   */
  public Optional<String> problemWith(byte[] content) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        return decode(reader, in);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of("it cannot be decoded (" + e.getMessage() + "); upload it again");
    }
  }

  private static Optional<String> decode(ImageReader reader, ImageInputStream in)
      throws IOException {
    List<String> warnings = new ArrayList<>();
    reader.setInput(in, true, true);
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / SHORT_SIDE);
    ImageReadParam small = reader.getDefaultReadParam();
    small.setSourceSubsampling(step, step, 0, 0);
    reader.read(0, small);
    // A JPEG that ends too early is filled up with grey, and this is all that is said of it.
    return warnings.stream()
        .filter(warning -> warning.contains("end of"))
        .findFirst()
        .map(warning -> "it is cut off (" + warning + "); upload it again");
  }
}
