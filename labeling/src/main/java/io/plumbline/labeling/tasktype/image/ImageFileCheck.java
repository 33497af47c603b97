package io.plumbline.labeling.tasktype.image;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.tasktype.TaskInput;
import io.plumbline.labeling.tasktype.image.ImageInspection.Unusable;
import io.plumbline.labeling.tasktype.image.ImageInspection.Usable;
import io.plumbline.objectstore.S3Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import tools.jackson.databind.node.ObjectNode;

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
   * The size of an object's image: as its task's input has it, or, where a pre-annotation function
   * of the requester's own made that, as the file says.
   *
   * @throws IOException when the image cannot be looked at now but may be later
   */
  public Optional<ImageSize> sizeOf(AnnotatedObject object, AccountObjects objects)
      throws IOException {
    Optional<ImageSize> given = ImageSize.in(object.taskInput());
    if (given.isPresent() || object.sourceRef() == null) {
      return given;
    }
    return inspect(object.sourceRef(), objects) instanceof Usable usable
        ? Optional.of(usable.size())
        : Optional.empty();
  }

  /**
   * What a page gets that draws over the image of a manifest line: the image, its size, the labels.
   *
   * @throws IOException when the image cannot be looked at now but may be later
   */
  public Preparation prepareToDrawOver(ManifestLine line, JobFacts job, AccountObjects objects)
      throws IOException {
    return inspect(line, objects)
        .prepare(
            size -> {
              ObjectNode input = TaskInput.of(line.sourceRef(), job.categories());
              size.addTo(input);
              return new Preparation.Ready(input);
            });
  }

  /**
   * Looks at the image of a manifest line.
   *
   * @throws IOException when the image cannot be looked at now but may be later
   */
  public ImageInspection inspect(ManifestLine line, AccountObjects objects) throws IOException {
    String sourceRef = line.sourceRef();
    return sourceRef == null
        ? new Unusable("an image needs \"source-ref\" with its S3 URI, not \"source\"")
        : inspect(sourceRef, objects);
  }

  /**
   * Looks at an image.
   *
   * @param sourceRef the S3 URI of the image
   * @throws IOException when the image cannot be looked at now but may be later
   */
  public ImageInspection inspect(String sourceRef, AccountObjects objects) throws IOException {
    S3Location location;
    try {
      location = S3Location.parse(sourceRef);
    } catch (IllegalArgumentException e) {
      return new Unusable("\"source-ref\": " + e.getMessage());
    }
    try {
      long size = objects.size(location);
      if (size == 0) {
        return new Unusable(sourceRef + " is empty; upload it again");
      }
      if (size > MAX_BYTES) {
        return new Unusable(
            sourceRef + " has " + size + " bytes; images may have " + MAX_BYTES + " at most");
      }
      ImageInspection inspection = new Unusable(sourceRef + " is empty");
      for (int headerBytes : HEADER_BYTES) {
        inspection = inspectHeader(sourceRef, objects.readFirst(location, headerBytes));
        if (inspection instanceof Usable || size <= headerBytes) {
          break;
        }
      }
      return inspection;
    } catch (ObjectRefusedException e) {
      return new Unusable(
          sourceRef.startsWith("s3://")
              ? e.getMessage()
              : "\"source-ref\": \""
                  + sourceRef
                  + "\", read as "
                  + location
                  + ": "
                  + e.getMessage());
    }
  }

  private static ImageInspection inspectHeader(String sourceRef, byte[] first) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(first))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return new Unusable(sourceRef + " is not an image that is known here; use JPEG or PNG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        boolean sideways =
            reader.getFormatName().equalsIgnoreCase("JPEG") && ExifOrientation.isSideways(first);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        return inspectSize(
            sourceRef, sideways ? new ImageSize(height, width) : new ImageSize(width, height));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return new Unusable(
          sourceRef
              + " is damaged: its size cannot be read ("
              + e.getMessage()
              + "); upload it again");
    }
  }

  private static ImageInspection inspectSize(String sourceRef, ImageSize size) {
    return (long) size.width() * size.height() > MAX_PIXELS
        ? new Unusable(
            sourceRef + " has " + size + " pixels; images may have 100 million pixels at most")
        : new Usable(size);
  }
}
