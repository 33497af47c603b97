package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The objects that were found in drawings. Immutable, safe for threads.
 *
 * @param <S> the shape
 */
public final class DrawnObjects<S> implements ConsolidationResult, AnswerNeed.Source {
  /** From this probability on a candidate is taken for an object. */
  private static final double EXISTS = 0.5;

  private final DrawnAnnotations<S> annotations;
  private final ShapeModel<S> model;
  private final ShapeGroups<S> groups;
  private final Existence existence;
  private final Fused<S> fused;
  private final List<FoundObject<S>> objects = new ArrayList<>();
  private final List<FoundObject<S>> rejected = new ArrayList<>();
  private final List<Integer> groupOfObject = new ArrayList<>();

  DrawnObjects(
      DrawnAnnotations<S> annotations,
      ShapeModel<S> model,
      ShapeGroups<S> groups,
      Existence existence,
      Fused<S> fused,
      GroupClasses classes) {
    this.annotations = annotations;
    this.model = model;
    this.groups = groups;
    this.existence = existence;
    this.fused = fused;
    for (int group = 0; group < groups.groups().size(); group++) {
      double exists = existence.posterior()[group];
      FoundObject<S> candidate =
          new FoundObject<>(
              groups.groups().get(group).image(),
              classes.label()[group],
              fused.shapes().get(group),
              exists,
              exists * fused.close()[group] * classes.confidence()[group],
              groups.groups().get(group).members().size());
      if (exists >= EXISTS) {
        objects.add(candidate);
        groupOfObject.add(group);
      } else {
        rejected.add(candidate);
      }
    }
  }

  /** What was found, image after image. */
  public List<FoundObject<S>> objects() {
    return List.copyOf(objects);
  }

  /** What somebody drew and is rather no object, image after image. */
  public List<FoundObject<S>> rejected() {
    return List.copyOf(rejected);
  }

  /**
   * Per found object its confidence; see {@link FoundObject#confidence()}.
   *
   * @return one number per entry of {@link #objects()}
   */
  @Override
  public double[] confidence() {
    return objects.stream().mapToDouble(FoundObject::confidence).toArray();
  }

  /**
   * How good each worker is. The skill is the expected share of objects that the worker saw and
   * drew near the true shape, among those that the worker drew or missed.
   */
  @Override
  public WorkerQuality workerQuality() {
    return new DrawnQuality<>(annotations, model, groups, existence, fused).compute();
  }

  /**
   * Why there is an object, and what each worker's shape counts in it.
   *
   * @param object index in {@link #objects()}
   * @return its votes name every worker who looked; the weight is what the vote adds to the log
   *     odds that the object exists
   */
  @Override
  public Explanation explain(int object) {
    int group = groupOfObject.get(object);
    FoundObject<S> found = objects.get(object);
    return new DrawnExplanation<>(annotations, model, groups.groups().get(group), existence)
        .explain(group, fused.share()[group], found);
  }

  /**
   * How much each of the workers who drew an object counts in its shape, in the order of {@link
   * #explain}'s votes; 0 for those who did not draw it. They sum to 1.
   */
  public double[] shapeShares(int object) {
    int group = groupOfObject.get(object);
    Sightings sightings = existence.sightings();
    int from = sightings.start()[group];
    double[] share = new double[sightings.start()[group + 1] - from];
    for (int entry = 0; entry < share.length; entry++) {
      int member = groups.groups().get(group).memberOf(sightings.worker()[from + entry]);
      share[entry] = member < 0 ? 0 : fused.share()[group][member];
    }
    return share;
  }

  /**
   * Whether to ask one more worker about an image: one entry per <em>image</em> of the annotations.
   * An image is wrong if an object in it is, or if a rejected one exists.
   */
  @Override
  public AnswerNeed answerNeed() {
    double[] right = new double[annotations.images().size()];
    double[] decided = new double[right.length];
    double[] after = new double[right.length];
    Arrays.fill(right, 1);
    Arrays.fill(decided, 1);
    Arrays.fill(after, 1);
    objects.forEach(object -> right[object.image()] *= object.confidence());
    rejected.forEach(object -> right[object.image()] *= 1 - object.existence());
    for (int group = 0; group < groups.groups().size(); group++) {
      int image = groups.groups().get(group).image();
      double exists = existence.posterior()[group];
      decided[image] *= Math.max(exists, 1 - exists);
      after[image] *= existence.decidedAfterOneMore(group);
    }
    double[] wrong = new double[right.length];
    double[] gain = new double[right.length];
    for (int image = 0; image < right.length; image++) {
      wrong[image] = 1 - right[image];
      gain[image] = Math.max(0, after[image] - decided[image]);
    }
    return new AnswerNeed(wrong, gain);
  }
}
