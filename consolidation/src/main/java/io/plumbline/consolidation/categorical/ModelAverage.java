package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;
import org.jspecify.annotations.Nullable;

/**
 * The average of {@link ConsensusOfModels} over one batch. Used once; not safe for threads, though
 * it uses several.
 */
final class ModelAverage {
  static final int MOST_CLASSES_FOR_LOOK_ALIKES = 8;
  static final double DEPENDENT_SHARE = 0.5;
  static final double SUPPORTED_SHARE = 0.9;
  static final int ROUNDS = 12;

  private static final double VIEW = 0.2;
  private static final double UNSEEN_DEPENDENCE = 0.05;
  private static final double SEEN_DEPENDENCE = 0.5;
  private static final double ANY_DEPENDENCE = 0.1;
  private static final double MORE_DEPENDENCE = 0.2;
  private static final int LOOK_ALIKE_ROUNDS = 40;

  /** EBCC's prior: four right answers and one of each wrong one; a tenth per state. */
  private static final double LOOK_ALIKE_RIGHT = 4;

  private static final double LOOK_ALIKE_WRONG = 1;
  private static final double LOOK_ALIKE_STATE = 0.1;

  private final Voices voices;
  private final KnownWorkers known;
  private final EarlierCounts earlier;
  private final long @Nullable [] objectPrior;
  private final LatentStates reference;
  private final double dependence;

  /**
   * @param objectPrior as in {@link LatentStates}
   */
  ModelAverage(Voices voices, KnownWorkers known, long @Nullable [] objectPrior) {
    this.voices = voices;
    this.known = known;
    this.earlier = EarlierCounts.of(known, voices);
    this.objectPrior = objectPrior;
    this.reference = run(hierarchical(true, ANY_DEPENDENCE, Frequencies.LEARNED_AS_AN_ANSWER));
    this.dependence = UNSEEN_DEPENDENCE + SEEN_DEPENDENCE * AnswerDependence.of(reference);
  }

  /** How much each vote counts, as the second view has it. */
  VoteWeights weights() {
    return reference.parameters();
  }

  /** Per object × class the probability. */
  double[] probability() {
    double[] mixture = new double[Math.multiplyExact(voices.objectCount(), voices.classCount())];
    LatentStates maximised = run(hierarchical(false, 0, Frequencies.LEARNED));
    double balanced = balance(maximised.effectiveClasses());
    add(maximised, mixture, VIEW * (2 - balanced));
    add(reference, mixture, VIEW);
    add(run(hierarchical(true, ANY_DEPENDENCE, Frequencies.UNIFORM)), mixture, VIEW * balanced);
    new OneAgainstRest(voices, known, objectPrior).addTo(mixture, VIEW, dependence);
    VoteShares.addTo(mixture, VIEW, voices, objectPrior);
    if (voices.classCount() > 1 && voices.classCount() <= MOST_CLASSES_FOR_LOOK_ALIKES) {
      addDependentModels(mixture);
    }
    return mixture;
  }

  /** 1 if all classes are equally frequent, 0 if there is only one. */
  private double balance(double effectiveClasses) {
    int classCount = voices.classCount();
    return classCount == 1 ? 0 : (effectiveClasses - 1) / (classCount - 1);
  }

  private void addDependentModels(double[] mixture) {
    LatentStates plain = run(lookAlikes(1));
    LatentStates lookAlikes = run(lookAlikes(voices.classCount()));
    if (lookAlikes.evidence() <= plain.evidence()) {
      return;
    }
    double[] dependent = new double[mixture.length];
    add(lookAlikes, dependent, 1);
    boolean supported = VoteShares.support(dependent, voices) > VoteShares.support(mixture, voices);
    double share = supported ? SUPPORTED_SHARE : DEPENDENT_SHARE;
    for (int i = 0; i < mixture.length; i++) {
      mixture[i] = (1 - share) * mixture[i] + share / 2 * dependent[i];
    }
    add(run(hierarchical(true, MORE_DEPENDENCE, Frequencies.LEARNED)), mixture, share / 2);
  }

  private void add(LatentStates model, double[] mixture, double weight) {
    model.addTo(mixture, weight, dependence);
  }

  private LatentStates run(LatentStateSettings settings) {
    return new LatentStates(voices, settings, earlier, objectPrior).run();
  }

  private LatentStateSettings hierarchical(
      boolean variational, double assumedDependence, Frequencies frequencies) {
    return LatentStateSettings.hierarchical(
        voices.classCount(), variational, assumedDependence, frequencies, Start.PRIOR, ROUNDS);
  }

  private static LatentStateSettings lookAlikes(int statesPerClass) {
    return new LatentStateSettings(
        statesPerClass,
        true,
        0,
        Frequencies.LEARNED,
        LOOK_ALIKE_RIGHT,
        LOOK_ALIKE_WRONG,
        false,
        LOOK_ALIKE_STATE,
        Start.VOTES,
        LOOK_ALIKE_ROUNDS);
  }
}
