package io.plumbline.labeling.automation;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.Learner;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.ModelWithExamples;
import io.plumbline.autolabel.learner.TextLearners;
import io.plumbline.autolabel.learner.TrainingSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The objects of a job, and examples that were carried over, in the numbers that a learner needs.
 * They follow from what is given here alone, so they can be computed again after a crash.
 */
public final class DataSetFeatures {

  /** The share of the memory that a kernel may take. */
  private static final int SHARE_OF_MEMORY = 4;

  private final List<Appearance> objects;
  private final List<Example> carried;
  private final Supplier<Learner> learners;

  private DataSetFeatures(
      List<Appearance> objects, List<Example> carried, Supplier<Learner> learners) {
    this.objects = objects;
    this.carried = carried;
    this.learners = learners;
  }

  /**
   * Computes them, on all cores of the pool that calls.
   *
   * @param objects at least one, all pictures or all texts
   * @param carried examples of other jobs of the same kind; may be none. What several of them show
   *     counts once, lest each be left out and found again in its twin
   * @param networks look at them, too
   * @param seed of all chances
   */
  public static DataSetFeatures compute(
      List<Appearance> objects, List<Example> carried, ObjectNetworks networks, long seed) {
    List<Example> examples = distinct(carried);
    List<Appearance> all = new ArrayList<>(objects);
    examples.forEach(example -> all.add(Appearance.of(example)));
    if (objects.get(0).picture() != null) {
      return new DataSetFeatures(
          objects, examples, networks.learnersOf(new Thumbnails(all), seed, mostLikenesses()));
    }
    TextLearners learners =
        networks.learnersOf(
            all.stream().map(object -> Objects.requireNonNull(object.text())).toList());
    return new DataSetFeatures(objects, examples, () -> learners.learner(seed, mostLikenesses()));
  }

  /** A random sample stands in front: a learner is told how long it is. */
  private static List<Example> distinct(List<Example> carried) {
    Set<Appearance> seen = new HashSet<>();
    return carried.stream()
        .sorted(Comparator.comparing(example -> !example.drawnAtRandom()))
        .filter(example -> seen.add(Appearance.of(example)))
        .toList();
  }

  private record Thumbnails(List<Appearance> objects) implements Pictures {
    @Override
    public int size() {
      return objects.size();
    }

    @Override
    public Picture get(int index) {
      return Objects.requireNonNull(objects.get(index).picture()).picture();
    }
  }

  private static int mostLikenesses() {
    long numbers = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / Float.BYTES;
    return (int) Math.min(KernelRidge.MOST_LIKENESSES, numbers);
  }

  /** One of the job's own objects. */
  public Appearance object(int number) {
    return objects.get(number);
  }

  /** How many of the job's own objects there are. */
  public int size() {
    return objects.size();
  }

  /**
   * Examples that were carried over and whose class the job has, too, those of a random sample
   * first.
   */
  public List<Example> carried(List<String> classes) {
    return carried.stream().filter(example -> classes.contains(example.className())).toList();
  }

  /**
   * A model that has learned nothing but the examples that were carried over.
   *
   * @param classes the names of the job's classes
   */
  public Model model(List<String> classes) {
    int[] places =
        IntStream.range(0, carried.size())
            .filter(place -> classes.contains(carried.get(place).className()))
            .toArray();
    if (places.length == 0) {
      return new LearningModel(learners.get());
    }
    int[] numbers = IntStream.of(places).map(place -> objects.size() + place).toArray();
    int[] labels =
        IntStream.of(places)
            .map(place -> classes.indexOf(carried.get(place).className()))
            .toArray();
    int random =
        (int) IntStream.of(places).filter(place -> carried.get(place).drawnAtRandom()).count();
    return new ModelWithExamples(
        learners.get(), new TrainingSet(numbers, labels, classes.size(), random), objects.size());
  }
}
