package io.plumbline.labeling.tasktype.image;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.objectstore.S3Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Sees from an image's first bytes whether workers can be shown it, without decoding a pixel: a
 * file that would unpack to gigabytes costs no more than a small one.
 *
 * <p>Limits: Ground Truth's quotas for images, 40 MB and 100 million pixels. Safe for use by many
 * threads.
 */
public final class ImageFileCheck {

  private static final long MAX_BYTES = 40L * 1000 * 1000;
  private static final long MAX_PIXELS = 100L * 1000 * 1000;

  /** Most images say their size here; those with long profiles or thumbnails say it further on. */
  private static final int[] HEADER_BYTES = {64 * 1024, 4 * 1024 * 1024};

  /**
   * What is wrong with the image of a manifest line, or empty when nothing is.
   *
   * @throws IOException when the image cannot be looked at now but may be later
   */
  public Optional<String> problemWithObject(ManifestLine line, AccountObjects objects)
      throws IOException {
    String sourceRef = line.sourceRef();
    return sourceRef == null
        ? Optional.of("an image needs \"source-ref\" with its S3 URI, not \"source\"")
        : problemWith(sourceRef, objects);
  }

  /**
   * What is wrong with the image, or empty when nothing is.
   *
   * @param sourceRef the S3 URI of the image
   * @throws IOException when the image cannot be looked at now but may be later
   */
  public Optional<String> problemWith(String sourceRef, AccountObjects objects) throws IOException {
    S3Location location;
    try {
      location = S3Location.parse(sourceRef);
    } catch (IllegalArgumentException e) {
      return Optional.of("\"source-ref\": " + e.getMessage());
    }
    try {
      long size = objects.size(location);
      if (size > MAX_BYTES) {
        return Optional.of(
            sourceRef + " has " + size + " bytes; images may have " + MAX_BYTES + " at most");
      }
      Optional<String> problem = Optional.empty();
      for (int headerBytes : HEADER_BYTES) {
        problem = problemWithHeader(sourceRef, objects.readFirst(location, headerBytes));
        if (problem.isEmpty() || size <= headerBytes) {
          break;
        }
      }
      return problem;
    } catch (ObjectRefusedException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Optional<String> problemWithHeader(String sourceRef, byte[] first) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(first))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of(sourceRef + " is not an image that is known here; use JPEG or PNG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return problemWithSize(sourceRef, reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(
          sourceRef + " is damaged: its size cannot be read (" + e.getMessage() + ")");
    }
  }

  private static Optional<String> problemWithSize(String sourceRef, long width, long height) {
    return width * height > MAX_PIXELS
        ? Optional.of(
            sourceRef
                + " has "
                + width
                + " × "
                + height
                + " pixels; images may have 100 million pixels at most")
        : Optional.empty();
  }
}
