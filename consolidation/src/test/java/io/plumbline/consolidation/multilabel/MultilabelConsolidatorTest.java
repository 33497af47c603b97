package io.plumbline.consolidation.multilabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.AnswerNeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MultilabelConsolidatorTest {
  private static final List<String> LABELS = List.of("beach", "desk", "sea");

  /** One answer by index. */
  record Answer(int object, int worker, Set<String> labels) {}

  @Property(tries = 150)
  void fit_anyAnswers_yieldsProbabilities(
      @ForAll("methods") MultilabelConsolidator method, @ForAll("answers") List<Answer> said) {
    MultilabelResult result = method.fit(of(said, "w"));

    AnswerNeed need = result.answerNeed();
    for (int object = 0; object < result.probability().length; object++) {
      for (double probability : result.probability()[object]) {
        assertThat(probability).isBetween(0.0, 1.0);
      }
      assertThat(result.confidence()[object]).isBetween(0.0, 1.0);
      assertThat(need.gain()[object]).isBetween(0.0, 1.0);
      result.explain(object).votes().forEach(vote -> assertThat(vote.weight()).isFinite());
    }
    for (double skill : result.workerQuality().skill()) {
      assertThat(skill).isBetween(0.0, 1.0 + 1e-9);
    }
  }

  @Property(tries = 150)
  void fit_otherOrderAndNames_givesTheSameProbabilities(
      @ForAll("methods") MultilabelConsolidator method,
      @ForAll("answers") List<Answer> said,
      @ForAll long seed) {
    List<Answer> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, new Random(seed));
    MultilabelAnswers answers = of(said, "w");
    MultilabelAnswers reordered = of(shuffled, "someone-");

    MultilabelResult result = method.fit(answers);
    MultilabelResult other = method.fit(reordered);

    for (int object = 0; object < result.probability().length; object++) {
      int same = reordered.objects().indexOf(answers.objects().get(object));
      assertThat(other.probability()[same]).isEqualTo(result.probability()[object]);
    }
  }

  @Test
  void joint_labelsThatComeInCompany_areMoreOftenRightThanEachAlone() {
    assertThat(errors(new JointLabels(), true)).isLessThan(errors(new SeparateLabels(), true));
  }

  @Test
  void joint_labelsWithoutCompany_areAsOftenRightAsEachAlone() {
    assertThat(errors(new JointLabels(), false))
        .isCloseTo(errors(new SeparateLabels(), false), within(8));
  }

  @Test
  void explain_oneLabelInDoubt_namesItAsTheAlternative() {
    MultilabelAnswers answers =
        of(
            List.of(
                new Answer(0, 0, Set.of("beach", "sea")),
                new Answer(0, 1, Set.of("beach", "sea")),
                new Answer(0, 2, Set.of("beach"))),
            "w");

    MultilabelResult result = new SeparateLabels().fit(answers);

    assertThat(result.has(0, 0)).isTrue();
    assertThat(result.explain(0).votes().get(2).label()).isEqualTo("beach");
    assertThat(result.explain(0).alternatives()).hasSize(2);
  }

  @Test
  void add_unknownLabel_isRefused() {
    assertThatThrownBy(() -> MultilabelAnswers.builder(LABELS).add("o", "w", Set.of("moon")))
        .hasMessageContaining("moon");
  }

  /** Wrong labels of 300 objects with 4 labels, answered 3 times at 75 % each. */
  private static int errors(MultilabelConsolidator method, boolean company) {
    SplittableRandom random = new SplittableRandom(11);
    MultilabelAnswers.Builder builder = MultilabelAnswers.builder(List.of("a", "b", "c", "d"));
    boolean[][] truth = new boolean[300][4];
    for (int object = 0; object < truth.length; object++) {
      boolean scene = random.nextBoolean();
      for (int label = 0; label < 4; label++) {
        boolean follows = company && random.nextInt(10) > 0;
        truth[object][label] = follows ? scene : random.nextBoolean();
      }
      for (int worker = 0; worker < 3; worker++) {
        Set<String> said = new TreeSet<>();
        for (int label = 0; label < 4; label++) {
          boolean right = random.nextInt(4) > 0;
          if (truth[object][label] == right) {
            said.add(String.valueOf((char) ('a' + label)));
          }
        }
        builder.add("o" + object, "w" + random.nextInt(10), said);
      }
    }
    MultilabelResult result = method.fit(builder.build());
    int errors = 0;
    for (int object = 0; object < truth.length; object++) {
      for (int label = 0; label < 4; label++) {
        errors += result.has(object, label) == truth[object][label] ? 0 : 1;
      }
    }
    return errors;
  }

  @Provide
  Arbitrary<MultilabelConsolidator> methods() {
    return Arbitraries.of(new SeparateLabels(), new JointLabels());
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(LABELS).set().ofMaxSize(3))
        .as(Answer::new)
        .list()
        .ofMaxSize(30);
  }

  private static MultilabelAnswers of(List<Answer> said, String workerPrefix) {
    MultilabelAnswers.Builder builder = MultilabelAnswers.builder(LABELS);
    said.forEach(a -> builder.add("o" + a.object(), workerPrefix + a.worker(), a.labels()));
    return builder.build();
  }
}
