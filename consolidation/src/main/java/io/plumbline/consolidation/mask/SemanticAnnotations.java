package io.plumbline.consolidation.mask;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Semantic masks: one per image and worker. Immutable, safe for threads.
 *
 * @param images ids of the images, each with at least one mask
 * @param workers ids of the workers
 * @param masks in any order; all of an image have the same size
 */
public record SemanticAnnotations(
    List<String> images, List<String> workers, List<WorkerMask> masks) {

  /**
   * One worker's mask of one image.
   *
   * @param image index of the image
   * @param worker index of the worker
   * @param mask label 0 where nothing is labelled, else 1 + the index of the class
   */
  public record WorkerMask(int image, int worker, LabelMask mask) {}

  /**
   * Checks the rules above.
   *
   * @throws IllegalArgumentException naming the first mask or image that breaks one
   */
  public SemanticAnnotations {
    images = List.copyOf(images);
    workers = List.copyOf(workers);
    masks = List.copyOf(masks);
    LabelMask[] first = new LabelMask[images.size()];
    Set<Long> seen = new HashSet<>();
    for (int index = 0; index < masks.size(); index++) {
      WorkerMask one = masks.get(index);
      if (one.image() < 0
          || one.image() >= images.size()
          || one.worker() < 0
          || one.worker() >= workers.size()) {
        throw new IllegalArgumentException(
            "mask %d is of image %d by worker %d; there are %d and %d"
                .formatted(index, one.image(), one.worker(), images.size(), workers.size()));
      }
      String image = images.get(one.image());
      if (!seen.add((long) one.image() << Integer.SIZE | one.worker())) {
        throw new IllegalArgumentException(
            "worker \"%s\" has two masks of image \"%s\""
                .formatted(workers.get(one.worker()), image));
      }
      LabelMask known = first[one.image()];
      if (known == null) {
        first[one.image()] = one.mask();
      } else if (known.width() != one.mask().width() || known.height() != one.mask().height()) {
        throw new IllegalArgumentException(
            "image \"%s\" has masks of %d × %d and of %d × %d pixels"
                .formatted(
                    image, known.width(), known.height(), one.mask().width(), one.mask().height()));
      }
    }
    for (int image = 0; image < first.length; image++) {
      if (first[image] == null) {
        throw new IllegalArgumentException("image \"%s\" has no mask".formatted(images.get(image)));
      }
    }
  }
}
