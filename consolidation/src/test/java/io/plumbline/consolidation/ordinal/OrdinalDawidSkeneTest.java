package io.plumbline.consolidation.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrdinalDawidSkeneTest {
  private static final int GRADES = 5;

  @Property(tries = 200)
  void fit_anyAnswers_yieldsProbabilities(@ForAll("answers") List<int[]> said) {
    OrdinalResult result = new OrdinalDawidSkene().fit(of(said, "w"));

    AnswerNeed need = result.answerNeed();
    for (int object = 0; object < result.label().length; object++) {
      double sum = 0;
      for (double probability : result.posterior()[object]) {
        assertThat(probability).isBetween(0.0, 1.0);
        sum += probability;
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
      assertThat(result.mean()[object]).isBetween(0.0, GRADES - 1.0);
      assertThat(need.gain()[object]).isBetween(0.0, need.wrong()[object]);
      assertThat(result.explain(object).votes()).isNotEmpty();
    }
    for (double skill : result.workerQuality().skill()) {
      assertThat(skill).isBetween(0.0, 1.0);
    }
    for (double spam : result.workerQuality().spam()) {
      assertThat(spam).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  void fit_otherOrderAndNames_givesTheSameDigits(
      @ForAll("answers") List<int[]> said, @ForAll long seed) {
    List<int[]> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, new Random(seed));
    CategoricalAnswers answers = of(said, "w");
    CategoricalAnswers reordered = of(shuffled, "someone-");

    OrdinalResult result = new OrdinalDawidSkene().fit(answers);
    OrdinalResult other = new OrdinalDawidSkene().fit(reordered);

    for (int object = 0; object < result.label().length; object++) {
      int same = reordered.objects().indexOf(answers.objects().get(object));
      assertThat(other.posterior()[same]).isEqualTo(result.posterior()[object]);
      assertThat(other.label()[same]).isEqualTo(result.label()[object]);
    }
    for (int worker = 0; worker < answers.workers().size(); worker++) {
      String name = answers.workers().get(worker).replace("w", "someone-");
      assertThat(other.workerQuality().spam()[reordered.workers().indexOf(name)])
          .isEqualTo(result.workerQuality().spam()[worker]);
    }
  }

  @Test
  void workerQuality_whoDoesNotLook_isSuspected() {
    SplittableRandom random = new SplittableRandom(3);
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(grades());
    for (int object = 0; object < 200; object++) {
      int truth = random.nextInt(GRADES);
      for (int worker = 0; worker < 6; worker++) {
        int off = random.nextInt(5) == 0 ? random.nextInt(3) - 1 : 0;
        int said = Math.max(0, Math.min(GRADES - 1, truth + off + (worker == 5 ? 1 : 0)));
        builder.add("o" + object, "w" + worker, grades().get(said));
      }
      builder.add("o" + object, "always the middle", grades().get(2));
      builder.add("o" + object, "at random", grades().get(random.nextInt(GRADES)));
    }
    builder.add("o0", "once", grades().get(4));

    double[] spam = new OrdinalDawidSkene().fit(builder.build()).workerQuality().spam();

    for (int worker = 0; worker < 6; worker++) {
      assertThat(spam[worker]).isLessThan(0.01);
    }
    assertThat(spam[6]).isGreaterThan(0.9);
    assertThat(spam[7]).isGreaterThan(0.9);
    assertThat(spam[8]).isBetween(0.01, 0.5);
  }

  @Test
  void fit_workerWhoIsOneGradeTooKind_isUnderstood() {
    SplittableRandom random = new SplittableRandom(9);
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(grades());
    int[] truth = new int[100];
    for (int object = 0; object < truth.length; object++) {
      truth[object] = random.nextInt(GRADES);
      for (int worker = 0; worker < 4; worker++) {
        int off = random.nextInt(10) < 8 ? 0 : random.nextBoolean() ? 1 : -1;
        add(builder, object, worker, truth[object] + off);
      }
      // Two kind ones, who have a majority beside a single careful one.
      add(builder, object, 4, truth[object] + 1);
      add(builder, object, 5, truth[object] + 1);
    }
    for (int worker = 4; worker < 6; worker++) {
      add(builder, 100, worker, 3);
    }

    OrdinalResult result = new OrdinalDawidSkene().fit(builder.build());

    int right = 0;
    for (int object = 0; object < truth.length; object++) {
      right += result.label()[object] == truth[object] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(90);
    assertThat(result.label()[100]).isEqualTo(2);
    assertThat(result.explain(100).votes().get(0).decisive()).isFalse();
  }

  @Property(tries = 100)
  void fit_noGold_givesTheSameDigits(@ForAll("answers") List<int[]> said) {
    CategoricalAnswers answers = of(said, "w");
    int[] unknown = new int[answers.objects().size()];
    Arrays.fill(unknown, -1);

    assertThat(new OrdinalDawidSkene().fit(answers, unknown).posterior())
        .isEqualTo(new OrdinalDawidSkene().fit(answers).posterior());
  }

  @Property(tries = 100)
  void fit_gold_comesOutAsGiven(@ForAll("answers") List<int[]> said, @ForAll long seed) {
    CategoricalAnswers answers = of(said, "w");
    int[] gold = new Random(seed).ints(answers.objects().size(), -1, GRADES).toArray();

    OrdinalResult result = new OrdinalDawidSkene().fit(answers, gold);

    for (int object = 0; object < gold.length; object++) {
      if (gold[object] >= 0) {
        assertThat(result.label()[object]).isEqualTo(gold[object]);
        assertThat(result.confidence()[object]).isEqualTo(1);
        assertThat(result.mean()[object]).isEqualTo(gold[object]);
        assertThat(result.answerNeed().gain()[object]).isZero();
        assertThat(result.explain(object).answersToOverturn()).isEqualTo(-1);
      }
    }
  }

  @Test
  void fit_gold_uncoversAMajorityThatIsAllOneGradeTooKind() {
    SplittableRandom random = new SplittableRandom(4);
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(grades());
    int[] truth = new int[200];
    for (int object = 0; object < truth.length; object++) {
      truth[object] = random.nextInt(GRADES - 1);
      for (int worker = 0; worker < 5; worker++) {
        add(builder, object, worker, truth[object] + (worker < 3 ? 1 : 0));
      }
    }
    CategoricalAnswers answers = builder.build();
    int[] gold = truth.clone();
    Arrays.fill(gold, 40, gold.length, -1);

    assertThat(rightFrom(40, new OrdinalDawidSkene().fit(answers), truth)).isLessThan(80);
    assertThat(rightFrom(40, new OrdinalDawidSkene().fit(answers, gold), truth)).isGreaterThan(150);
  }

  @Test
  void fit_goldOfNoGrade_isRefused() {
    CategoricalAnswers answers = of(List.of(new int[] {0, 0, 0}), "w");

    assertThatThrownBy(() -> new OrdinalDawidSkene().fit(answers, new int[] {5}))
        .hasMessage("the gold truth of object \"o0\" is grade 5; there are 5");
    assertThatThrownBy(() -> new OrdinalDawidSkene().fit(answers, new int[0]))
        .hasMessage("there are 0 gold truths; 1 are needed, one per object");
  }

  @Test
  void fit_noAnswers_isEmpty() {
    OrdinalResult result =
        new OrdinalDawidSkene().fit(CategoricalAnswers.builder(grades()).build());

    assertThat(result.label()).isEmpty();
  }

  private static int rightFrom(int first, OrdinalResult result, int[] truth) {
    int right = 0;
    for (int object = first; object < truth.length; object++) {
      right += result.label()[object] == truth[object] ? 1 : 0;
    }
    return right;
  }

  private static void add(CategoricalAnswersBuilder builder, int object, int worker, int grade) {
    int said = Math.max(0, Math.min(GRADES - 1, grade));
    builder.add("o" + object, "w" + worker, "g" + said);
  }

  @Provide
  Arbitrary<List<int[]>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, GRADES - 1))
        .as((object, worker, grade) -> new int[] {object, worker, grade})
        .list()
        .ofMaxSize(40);
  }

  private static List<String> grades() {
    return List.of("g0", "g1", "g2", "g3", "g4");
  }

  private static CategoricalAnswers of(List<int[]> said, String workerPrefix) {
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(grades());
    said.forEach(a -> builder.add("o" + a[0], workerPrefix + a[1], "g" + a[2]));
    return builder.build();
  }
}
