package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DawidSkeneTest {
  private static final List<String> CAT_DOG = List.of("cat", "dog");

  @Test
  void fit_oneRound_judgesAllWorkersByThePrior() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(CAT_DOG)
            .add("1", "a", "cat")
            .add("1", "b", "cat")
            .add("1", "c", "dog")
            .build();

    CategoricalResult result = rounds(1).fit(answers);

    // cat: 0.5 × 0.8 × 0.8 × 0.2 = 0.064; dog: 0.5 × 0.2 × 0.2 × 0.8 = 0.016
    assertThat(result.posterior().probability(0, 0)).isCloseTo(0.8, within(1e-9));
    assertThat(result.winner()).containsExactly(0);
  }

  @Test
  void fit_twoRounds_followsTheFormula() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(CAT_DOG)
            .add("1", "a", "cat")
            .add("1", "b", "cat")
            .add("1", "c", "dog")
            .build();

    CategoricalResult result = rounds(2).fit(answers);

    // Posterior 0.8 / 0.2 and priors of two objects and two answers a row give
    // frequencies (1 + 0.8) / 3 = 0.6 and 0.4;
    // a, b: P(cat|cat) = (1.6 + 0.8) / 2.8 = 6/7, P(cat|dog) = (0.4 + 0.2) / 2.2 = 3/11;
    // c:    P(dog|cat) = (0.4 + 0.8) / 2.8 = 3/7, P(dog|dog) = (1.6 + 0.2) / 2.2 = 9/11.
    double cat = 0.6 * 6 / 7 * 6 / 7 * 3 / 7;
    double dog = 0.4 * 3 / 11 * 3 / 11 * 9 / 11;
    assertThat(result.confidence()[0]).isCloseTo(cat / (cat + dog), within(1e-9));
    assertThat(result.iterations()).isEqualTo(2);
  }

  @Test
  void fit_oneRound_evidenceIsThePosteriorPerAnswer() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(CAT_DOG)
            .add("1", "a", "cat")
            .add("1", "b", "cat")
            .add("1", "c", "dog")
            .build();

    WorkerEvidence evidence = rounds(1).fit(answers).evidence();

    assertThat(evidence.workers()).containsExactly("a", "b", "c");
    assertThat(evidence.objects()[0]).isCloseTo(0.8, within(1e-9));
    assertThat(evidence.objects()[1]).isCloseTo(0.2, within(1e-9));
    assertThat(evidence.count()).hasSize(6);
    assertThat(count(evidence, "c", 0, 1)).isCloseTo(0.8, within(1e-9));
    assertThat(count(evidence, "c", 1, 1)).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void fit_workerKnownToBeWrong_isOverruledInALaterBatch() {
    WorkerEvidence earlier =
        new WorkerEvidence(
            CAT_DOG,
            new double[] {50, 50},
            List.of("expert", "guesser"),
            new int[] {0, 0, 1, 1, 1, 1},
            new int[] {0, 1, 0, 0, 1, 1},
            new int[] {0, 1, 0, 1, 0, 1},
            new double[] {50, 50, 25, 25, 25, 25});
    CategoricalAnswers answers =
        CategoricalAnswers.builder(CAT_DOG)
            .add("1", "guesser", "cat")
            .add("1", "expert", "dog")
            .build();

    CategoricalResult result = new DawidSkene().fit(answers, earlier);

    assertThat(result.winner()).containsExactly(1);
    assertThat(result.confidence()[0]).isGreaterThan(0.95);
    assertThat(count(result.evidence(), "expert", 0, 0)).isEqualTo(50);
  }

  @Test
  void fit_evidenceOfWorkersOutsideTheBatch_isHandedOn() {
    WorkerEvidence earlier =
        new WorkerEvidence(
            CAT_DOG,
            new double[] {3, 0},
            List.of("away"),
            new int[] {0},
            new int[] {0},
            new int[] {0},
            new double[] {3});
    CategoricalAnswers answers =
        CategoricalAnswers.builder(CAT_DOG).add("1", "here", "dog").build();

    WorkerEvidence evidence = new DawidSkene().fit(answers, earlier).evidence();

    assertThat(evidence.workers()).containsExactly("away", "here");
    assertThat(count(evidence, "away", 0, 0)).isEqualTo(3);
  }

  @Test
  void fit_symmetricDisagreement_tiesExactlyAndTheFirstClassWins() {
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(CAT_DOG);
    for (int object = 0; object < 10; object++) {
      builder.add("x" + object, "a", "dog").add("x" + object, "b", "cat");
      builder.add("y" + object, "a", "cat").add("y" + object, "b", "dog");
    }

    CategoricalResult result = new DawidSkene().fit(builder.build());

    assertThat(result.winner()).containsOnly(0);
    assertThat(result.confidence()).containsOnly(0.5);
  }

  @Test
  void fit_workerWhoAlwaysInverts_isReadTheOtherWayRound() {
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(CAT_DOG);
    for (int object = 0; object < 40; object++) {
      String truth = CAT_DOG.get(object % 2);
      String wrong = CAT_DOG.get(1 - object % 2);
      builder
          .add("o" + object, "a", truth)
          .add("o" + object, "b", truth)
          .add("o" + object, "inverter", wrong);
    }
    builder.add("last", "inverter", "cat");

    CategoricalResult result = new DawidSkene().fit(builder.build());

    assertThat(result.winner()[40]).isEqualTo(1);
  }

  @Test
  void fit_noAnswers_yieldsNothing() {
    CategoricalResult result = new DawidSkene().fit(CategoricalAnswers.builder(CAT_DOG).build());

    assertThat(result.winner()).isEmpty();
    assertThat(result.logPosterior()).doesNotContain(Double.NaN);
    assertThat(result.evidence().count()).isEmpty();
  }

  @Test
  void fit_simulatedWorkers_beatsMajorityVote() {
    Random random = new Random(11);
    int objects = 2000;
    List<String> classes = List.of("0", "1", "2", "3");
    int[] truth = random.ints(objects, 0, 4).toArray();
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(classes);
    for (int object = 0; object < objects; object++) {
      for (int answer = 0; answer < 5; answer++) {
        int worker = random.nextInt(20);
        boolean right = random.nextDouble() < (worker < 5 ? 0.95 : 0.4);
        int label = right ? truth[object] : (truth[object] + 1 + random.nextInt(3)) % 4;
        builder.add("o" + object, "w" + worker, classes.get(label));
      }
    }
    CategoricalAnswers answers = builder.build();

    double majority = accuracy(new MajorityVote().fit(answers), truth);
    double dawidSkene = accuracy(new DawidSkene().fit(answers), truth);

    assertThat(dawidSkene).isGreaterThan(majority + 0.1);
  }

  @Test
  void fit_thousandClasses_staysWithinTheMemoryOfTheAnswers() {
    Random random = new Random(5);
    int objects = 20_000;
    int[] truth = random.ints(objects, 0, 1000).toArray();
    List<String> classes = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(classes);
    for (int object = 0; object < objects; object++) {
      for (int answer = 0; answer < 5; answer++) {
        int label = random.nextDouble() < 0.7 ? truth[object] : random.nextInt(1000);
        builder.add("o" + object, "w" + random.nextInt(200), classes.get(label));
      }
    }

    // Full matrices would take 200 workers × 1000 × 1000 × 8 bytes = 1.6 GB; the tests' heap is 1
    // GB.
    CategoricalResult result = new DawidSkene().fit(builder.build());

    assertThat(accuracy(result, truth)).isGreaterThan(0.95);
    for (int round = 1; round < result.iterations(); round++) {
      assertThat(result.logPosterior()[round])
          .isGreaterThanOrEqualTo(result.logPosterior()[round - 1]);
    }
  }

  @Test
  void fit_manyClassesAndALoneAnswer_leavesProbabilityToOtherClasses() {
    List<String> classes = IntStream.range(0, 101).mapToObj(Integer::toString).toList();
    CategoricalAnswers answers = CategoricalAnswers.builder(classes).add("1", "a", "7").build();

    CategoricalResult result = rounds(1).fit(answers);

    // 7: 1/101 × 0.8; the 100 others together: 100/101 × 0.002
    assertThat(result.confidence()[0]).isCloseTo(0.8, within(1e-6));
    assertThat(result.posterior().probability(0, 8)).isCloseTo(0.002, within(1e-6));
  }

  @Test
  void fit_evidenceAboutOtherClasses_isRefused() {
    CategoricalAnswers answers = CategoricalAnswers.builder(CAT_DOG).add("1", "a", "cat").build();
    WorkerEvidence earlier = WorkerEvidence.none(List.of("dog", "cat"));

    assertThatThrownBy(() -> new DawidSkene().fit(answers, earlier))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other classes");
  }

  @Test
  void settings_outOfRange_areNamed() {
    assertThatThrownBy(() -> new DawidSkeneSettings(1, 2, 2, 20, 0))
        .hasMessageContaining("diagonal is 1.0");
    assertThatThrownBy(() -> new DawidSkeneSettings(0.8, 0, 2, 20, 0))
        .hasMessageContaining("strength");
    assertThatThrownBy(() -> new DawidSkeneSettings(0.8, 2, 2, 0, 0))
        .hasMessageContaining("maxIterations");
  }

  private static DawidSkene rounds(int rounds) {
    return new DawidSkene(new DawidSkeneSettings(0.8, 2, 2, rounds, 0));
  }

  private static double count(WorkerEvidence evidence, String worker, int truth, int label) {
    int index = evidence.workers().indexOf(worker);
    return IntStream.range(0, evidence.count().length)
        .filter(
            e ->
                evidence.worker()[e] == index
                    && evidence.truth()[e] == truth
                    && evidence.label()[e] == label)
        .mapToDouble(e -> evidence.count()[e])
        .sum();
  }

  private static double accuracy(CategoricalResult result, int[] truth) {
    return IntStream.range(0, truth.length).filter(o -> result.winner()[o] == truth[o]).count()
        / (double) truth.length;
  }
}
