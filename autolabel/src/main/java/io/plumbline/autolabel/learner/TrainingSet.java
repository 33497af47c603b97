package io.plumbline.autolabel.learner;

import java.util.Arrays;

/** What people said of some objects. The arrays are shared, not copied. */
public final class TrainingSet {

  private final int[] objects;
  private final int[] labels;
  private final int classes;
  private final int drawnAtRandom;

  /**
   * @param objects numbers of the objects, in the order in which they were added
   * @param labels the class of each, 0 to {@code classes - 1}
   * @param classes number of classes, 2 or more
   * @param drawnAtRandom so many of the first objects are a random sample of all; the others were
   *     chosen because a model was unsure of them
   * @throws IllegalArgumentException if they do not fit together
   */
  public TrainingSet(int[] objects, int[] labels, int classes, int drawnAtRandom) {
    if (objects.length != labels.length || classes < 2) {
      throw new IllegalArgumentException(
          "%d objects with %d labels of %d classes"
              .formatted(objects.length, labels.length, classes));
    }
    this.objects = objects;
    this.labels = labels;
    this.classes = classes;
    this.drawnAtRandom = drawnAtRandom;
  }

  /** Numbers of the objects, in the order in which they were added. */
  public int[] objects() {
    return objects;
  }

  /** The class of each, 0 to {@code classes - 1}. */
  public int[] labels() {
    return labels;
  }

  /** Number of classes, 2 or more. */
  public int classes() {
    return classes;
  }

  /** How many of the first objects are a random sample of all; all of them if none is. */
  int randomSize() {
    return drawnAtRandom > 0 ? drawnAtRandom : objects.length;
  }

  /** Whether an object belongs to a random sample of all. */
  public boolean isRandom(int place) {
    return place < drawnAtRandom;
  }

  /**
   * Some of it.
   *
   * @param places in ascending order
   */
  TrainingSet select(int[] places) {
    int[] someObjects = new int[places.length];
    int[] someLabels = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      someObjects[i] = objects[places[i]];
      someLabels[i] = labels[places[i]];
    }
    int random = (int) Arrays.stream(places).filter(place -> place < drawnAtRandom).count();
    return new TrainingSet(someObjects, someLabels, classes, random);
  }

  /** Number of objects. */
  public int size() {
    return objects.length;
  }
}
