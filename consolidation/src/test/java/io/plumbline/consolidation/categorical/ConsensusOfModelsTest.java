package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.categorical.RandomAnswers.Batch;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsensusOfModelsTest {
  private static final List<String> CLASSES = List.of("cat", "dog", "cow");

  private final ConsensusOfModels method = new ConsensusOfModels();

  @Test
  void fit_workersOfUnequalSkill_beatsTheMajority() {
    Simulation simulation = new Simulation(1, 600, 9, 5);
    int[] majority = new MajorityVote().fit(simulation.answers()).winner();

    int[] winner = method.fit(simulation.answers()).winner();

    assertThat(simulation.right(winner)).isGreaterThan(simulation.right(majority));
  }

  @Test
  void fit_evidenceOfEarlierBatches_tellsGoodWorkersFromBad() {
    Simulation simulation = new Simulation(2, 400, 4, 4);
    WorkerEvidence evidence = method.fit(simulation.answers()).evidence();
    // Worker 0 is right in 95 of 100 cases, worker 3 in 50.
    CategoricalAnswers disputed =
        CategoricalAnswers.builder(CLASSES).add("new", "w0", "dog").add("new", "w3", "cat").build();

    CategoricalResult blank = method.fit(disputed);
    CategoricalResult informed = method.fit(disputed, evidence);

    assertThat(blank.confidence()[0]).isLessThan(0.6);
    assertThat(informed.winner()[0]).isEqualTo(1);
    assertThat(informed.confidence()[0]).isGreaterThan(0.6);
    assertThat(informed.explain(0).votes().get(0).weight()).isGreaterThan(1);
  }

  @Property(tries = 200)
  void fit_batchAfterBatch_evidenceCountsEveryAnswerOnce(
      @ForAll("batchesOfFiveClasses") Batch first, @ForAll("batchesOfFiveClasses") Batch second) {
    WorkerEvidence afterFirst = method.fit(first.build()).evidence();
    WorkerEvidence afterBoth = method.fit(second.build(), afterFirst).evidence();

    int answers = first.answers().size() + second.answers().size();
    int objects = first.build().objects().size() + second.build().objects().size();
    assertThat(Arrays.stream(afterBoth.count()).sum()).isCloseTo(answers, within(1e-6));
    assertThat(Arrays.stream(afterBoth.objects()).sum()).isCloseTo(objects, within(1e-6));
  }

  @Property(tries = 200)
  void fit_goldTruths_areTheLabelsOfTheirObjects(@ForAll("batches") Batch batch) {
    CategoricalAnswers answers = batch.build();
    int[] gold = new int[answers.objects().size()];
    for (int object = 0; object < gold.length; object++) {
      gold[object] = object % 2 == 0 ? (object + 1) % batch.classCount() : -1;
    }

    CategoricalResult result =
        method.fit(answers, WorkerEvidence.none(answers.classes()), ObjectKnowledge.gold(gold));

    for (int object = 0; object < gold.length; object += 2) {
      assertThat(result.winner()[object]).isEqualTo(gold[object]);
      assertThat(result.confidence()[object]).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void fit_goldTruths_teachWhoIsRight() {
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(CLASSES);
    int[] gold = new int[30];
    for (int object = 0; object < 30; object++) {
      builder.add("o" + object, "right", CLASSES.get(object % 3));
      builder.add("o" + object, "wrong", CLASSES.get((object + 1) % 3));
      gold[object] = object < 15 ? object % 3 : -1;
    }
    CategoricalAnswers answers = builder.build();

    CategoricalResult result =
        method.fit(answers, WorkerEvidence.none(CLASSES), ObjectKnowledge.gold(gold));

    for (int object = 15; object < 30; object++) {
      assertThat(result.winner()[object]).isEqualTo(object % 3);
    }
  }

  @Property(tries = 200)
  void fit_predictionThatFavoursAClass_neverMakesItLessProbable(@ForAll("batches") Batch batch) {
    CategoricalAnswers answers = batch.build();
    if (batch.classCount() == 1 || answers.objects().isEmpty()) {
      return;
    }
    double[] prediction = new double[answers.objects().size() * batch.classCount()];
    Arrays.fill(prediction, 1.0 / batch.classCount());
    prediction[0] = 1;
    WorkerEvidence none = WorkerEvidence.none(answers.classes());

    double[] flat = new double[prediction.length];
    Arrays.fill(flat, 1.0 / batch.classCount());
    double without =
        method.fit(answers, none, ObjectKnowledge.prediction(flat)).posterior().probability(0, 0);
    double with =
        method
            .fit(answers, none, ObjectKnowledge.prediction(prediction))
            .posterior()
            .probability(0, 0);

    assertThat(with).isGreaterThanOrEqualTo(without - 0.05);
  }

  @Test
  void fit_goldOfAnotherBatch_isRefused() {
    CategoricalAnswers answers = CategoricalAnswers.builder(CLASSES).add("a", "w", "cat").build();

    assertThatThrownBy(
            () ->
                method.fit(
                    answers, WorkerEvidence.none(CLASSES), ObjectKnowledge.gold(new int[] {0, 1})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 gold truths; 1 are needed");
    assertThatThrownBy(
            () ->
                method.fit(
                    answers, WorkerEvidence.none(CLASSES), ObjectKnowledge.gold(new int[] {3})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"a\" is class 3");
    assertThatThrownBy(() -> method.fit(answers, WorkerEvidence.none(List.of("cat"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<Batch> batches() {
    return RandomAnswers.batches();
  }

  @Provide
  Arbitrary<Batch> batchesOfFiveClasses() {
    return RandomAnswers.batches().filter(batch -> batch.classCount() == 5);
  }

  /** Workers w0, w1 … who are right in 95 of 100 cases down to 50, wrong in any way. */
  private static final class Simulation {
    private final int[] truth;
    private final CategoricalAnswersBuilder builder = CategoricalAnswers.builder(CLASSES);

    Simulation(long seed, int objects, int workers, int each) {
      SplittableRandom random = new SplittableRandom(seed);
      truth = random.ints(objects, 0, 3).toArray();
      for (int object = 0; object < objects; object++) {
        for (int i = 0; i < each; i++) {
          int worker = (object + i) % workers;
          double skill = 0.95 - 0.45 * worker / (workers - 1);
          int label =
              random.nextDouble() < skill
                  ? truth[object]
                  : (truth[object] + 1 + random.nextInt(2)) % 3;
          builder.add("o" + object, "w" + worker, CLASSES.get(label));
        }
      }
    }

    CategoricalAnswers answers() {
      return builder.build();
    }

    int right(int[] winner) {
      int right = 0;
      for (int object = 0; object < truth.length; object++) {
        right += winner[object] == truth[object] ? 1 : 0;
      }
      return right;
    }
  }
}
