package io.plumbline.consolidation.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects drawings that come with ids, and gives images and workers an index in the order in which
 * they first appear. Not safe for threads.
 *
 * @param <S> the shape
 */
public final class DrawnAnnotationsBuilder<S> {
  private final List<String> classes;
  private final Map<String, Integer> classIndexes = new HashMap<>();
  private final Map<String, Integer> imageIndexes = new LinkedHashMap<>();
  private final Map<String, Integer> workerIndexes = new LinkedHashMap<>();
  private final List<Frame> frames = new ArrayList<>();
  private final Map<Key, List<Visit.Drawn<S>>> visits = new LinkedHashMap<>();

  private record Key(int image, int worker) {}

  DrawnAnnotationsBuilder(List<String> classes) {
    this.classes = List.copyOf(classes);
    for (String id : this.classes) {
      classIndexes.putIfAbsent(id, classIndexes.size());
    }
  }

  /**
   * Gives the size of an image, whether or not somebody drew in it.
   *
   * @param imageId the image
   * @param width in the unit of the coordinates
   * @param height likewise
   * @return this builder
   * @throws IllegalArgumentException if a length is not more than 0
   */
  public DrawnAnnotationsBuilder<S> frame(String imageId, double width, double height) {
    frames.set(image(imageId), new Frame(width, height));
    return this;
  }

  /**
   * Says that a worker looked at an image. What they drew, if anything, is added apart.
   *
   * @return this builder
   */
  public DrawnAnnotationsBuilder<S> looked(String imageId, String workerId) {
    drawn(imageId, workerId);
    return this;
  }

  /**
   * Adds a shape.
   *
   * @param imageId where it was drawn
   * @param workerId who drew it
   * @param classId what it shows
   * @param shape the shape
   * @return this builder
   * @throws IllegalArgumentException if {@code classId} is none of the classes
   */
  public DrawnAnnotationsBuilder<S> add(String imageId, String workerId, String classId, S shape) {
    Integer label = classIndexes.get(classId);
    if (label == null) {
      throw new IllegalArgumentException(
          "worker \"%s\" drew a \"%s\" in image \"%s\", which is none of the %d classes"
              .formatted(workerId, classId, imageId, classes.size()));
    }
    drawn(imageId, workerId).add(new Visit.Drawn<>(shape, label));
    return this;
  }

  /**
   * What was added so far; the builder can go on afterwards.
   *
   * @throws IllegalArgumentException if there is no class, or one is listed twice
   */
  public DrawnAnnotations<S> build() {
    List<Visit<S>> built = new ArrayList<>();
    visits.forEach((key, shapes) -> built.add(new Visit<>(key.image(), key.worker(), shapes)));
    return new DrawnAnnotations<>(
        List.copyOf(imageIndexes.keySet()),
        List.copyOf(workerIndexes.keySet()),
        classes,
        frames,
        built);
  }

  private List<Visit.Drawn<S>> drawn(String imageId, String workerId) {
    int image = image(imageId);
    int worker = workerIndexes.computeIfAbsent(workerId, id -> workerIndexes.size());
    return visits.computeIfAbsent(new Key(image, worker), key -> new ArrayList<>());
  }

  private int image(String imageId) {
    Integer known = imageIndexes.get(imageId);
    if (known != null) {
      return known;
    }
    imageIndexes.put(imageId, imageIndexes.size());
    frames.add(Frame.UNKNOWN);
    return imageIndexes.size() - 1;
  }
}
