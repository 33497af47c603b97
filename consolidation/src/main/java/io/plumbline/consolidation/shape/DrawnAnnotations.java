package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.AnswerIndexes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who drew what in which image. A worker who looked at an image and drew nothing has a visit
 * without shapes there: that says as much as a shape.
 *
 * <p>Immutable, safe for threads.
 *
 * @param <S> the shape; immutable
 * @param images ids of the images, without duplicates
 * @param workers ids of the workers, without duplicates
 * @param classes ids of the classes, without duplicates, at least one; of tied classes the first in
 *     this list wins
 * @param frames per image its size, which is where shapes end that reach beyond it
 * @param visits one per image and worker who looked at it, in any order
 */
public record DrawnAnnotations<S>(
    List<String> images,
    List<String> workers,
    List<String> classes,
    List<Frame> frames,
    List<Visit<S>> visits) {

  /**
   * Checks the rules above.
   *
   * @throws IllegalArgumentException naming the first id, visit or shape that breaks one
   */
  public DrawnAnnotations {
    images = List.copyOf(images);
    workers = List.copyOf(workers);
    classes = List.copyOf(classes);
    frames = List.copyOf(frames);
    visits = List.copyOf(visits);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("at least one class is needed");
    }
    AnswerIndexes.requireDistinct("image", images);
    AnswerIndexes.requireDistinct("worker", workers);
    AnswerIndexes.requireDistinct("class", classes);
    if (frames.size() != images.size()) {
      throw new IllegalArgumentException(
          "%d images have %d frames".formatted(images.size(), frames.size()));
    }
    requireVisits(images, workers, classes, visits);
  }

  /**
   * Starts a collection of drawings that come with ids.
   *
   * @param classes all classes in the order that decides ties
   */
  public static <S> DrawnAnnotationsBuilder<S> builder(List<String> classes) {
    return new DrawnAnnotationsBuilder<>(classes);
  }

  /** Per image, the indexes of its visits in {@link #visits()}. */
  List<List<Integer>> visitsByImage() {
    List<List<Integer>> byImage = new ArrayList<>();
    images.forEach(image -> byImage.add(new ArrayList<>()));
    for (int visit = 0; visit < visits.size(); visit++) {
      byImage.get(visits.get(visit).image()).add(visit);
    }
    return byImage;
  }

  private static <S> void requireVisits(
      List<String> images, List<String> workers, List<String> classes, List<Visit<S>> visits) {
    Set<Long> seen = new HashSet<>();
    for (int index = 0; index < visits.size(); index++) {
      Visit<S> visit = visits.get(index);
      String where = "visit " + index;
      requireIndex(where + ": image", visit.image(), images.size());
      requireIndex(where + ": worker", visit.worker(), workers.size());
      if (!seen.add((long) visit.image() << Integer.SIZE | visit.worker())) {
        throw new IllegalArgumentException(
            "worker \"%s\" has two visits of image \"%s\"; put all shapes into one"
                .formatted(workers.get(visit.worker()), images.get(visit.image())));
      }
      for (Visit.Drawn<S> drawn : visit.shapes()) {
        requireIndex(where + ": class", drawn.label(), classes.size());
      }
    }
  }

  private static void requireIndex(String what, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "%s has index %d; there are %d".formatted(what, index, size));
    }
  }
}
