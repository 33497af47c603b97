package io.plumbline.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * Finds objects in images. Memory outside the image's file is bounded: about 150 bytes for each of
 * at most two million pixels, however large the image is. Safe for use by many threads.
 */
public final class ObjectFinder {

  /** Pixels that are looked at; of a larger part every second is, or fewer. */
  private static final int FINE_PIXELS = 2_000_000;

  /** Whether objects can be found on this platform. */
  public boolean isAvailable() {
    return NativeLibrary.isLoaded();
  }

  /**
   * Finds the object that a person points at.
   *
   * @param file the image's file, JPEG or PNG
   * @return empty where nothing stands out from its surroundings
   * @throws UnreadableImageException if the file is no image that can be read
   * @throws IllegalArgumentException if the prompt reaches beyond the image
   * @throws IllegalStateException if objects cannot be found on this platform
   */
  public Optional<FoundObject> find(byte[] file, Prompt prompt) throws UnreadableImageException {
    if (!isAvailable()) {
      throw new IllegalStateException("OpenCV does not load on this platform");
    }
    ImagePart part = ImagePart.around(prompt, file, FINE_PIXELS);
    try (Matrices matrices = new Matrices()) {
      Mat mask = new ObjectCut(matrices, part).mask(prompt);
      return Core.countNonZero(mask) == 0
          ? Optional.empty()
          : Optional.of(new FoundObject(part.area(), runs(mask, part)));
    }
  }

  /** The mask as runs of the image's pixels. */
  private static List<Integer> runs(Mat mask, ImagePart part) {
    byte[] row = new byte[mask.cols()];
    List<Integer> runs = new ArrayList<>();
    int length = 0;
    byte value = 0;
    for (int y = 0; y < part.area().height(); y++) {
      mask.get(Math.min(y / part.step(), mask.rows() - 1), 0, row);
      for (int x = 0; x < part.area().width(); x++) {
        byte next = row[Math.min(x / part.step(), row.length - 1)];
        if (next != value) {
          runs.add(length);
          length = 0;
          value = next;
        }
        length++;
      }
    }
    runs.add(length);
    return runs;
  }
}
