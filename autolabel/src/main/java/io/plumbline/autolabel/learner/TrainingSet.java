package io.plumbline.autolabel.learner;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /** Whether the same was said of the same objects in the same order. */
  boolean isSameAs(TrainingSet other) {
    return drawnAtRandom == other.drawnAtRandom
        && classes == other.classes
        && Arrays.equals(objects, other.objects)
        && Arrays.equals(labels, other.labels);
  }

  /**
   * Some of it.
   *
   * @param places in ascending order
   */
  public TrainingSet select(int[] places) {
    int[] someObjects = new int[places.length];
    int[] someLabels = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      someObjects[i] = objects[places[i]];
      someLabels[i] = labels[places[i]];
    }
    int random = (int) Arrays.stream(places).filter(place -> place < drawnAtRandom).count();
    return new TrainingSet(someObjects, someLabels, classes, random);
  }

  /**
   * This and another set of the same classes, with the random samples of both in front.
   *
   * @throws IllegalArgumentException if it has another number of classes
   */
  public TrainingSet and(TrainingSet other) {
    if (other.classes != classes) {
      throw new IllegalArgumentException(
          "%d classes and %d do not go together".formatted(classes, other.classes));
    }
    return new TrainingSet(
        joined(objects, drawnAtRandom, other.objects, other.drawnAtRandom),
        joined(labels, drawnAtRandom, other.labels, other.drawnAtRandom),
        classes,
        drawnAtRandom + other.drawnAtRandom);
  }

  private static int[] joined(int[] one, int random, int[] other, int otherRandom) {
    IntStream front =
        IntStream.concat(Arrays.stream(one, 0, random), Arrays.stream(other, 0, otherRandom));
    IntStream rest =
        IntStream.concat(
            Arrays.stream(one, random, one.length),
            Arrays.stream(other, otherRandom, other.length));
    return IntStream.concat(front, rest).toArray();
  }

  /** How many of the first objects are a random sample of all. */
  public int drawnAtRandom() {
    return drawnAtRandom;
  }

  /** Number of objects. */
  public int size() {
    return objects.length;
  }
}
