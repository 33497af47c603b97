package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.categorical.RandomAnswers.Answer;
import io.plumbline.consolidation.categorical.RandomAnswers.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every categorical method on every input. */
class CategoricalConsolidatorPropertyTest {

  @Property
  void fit_anyAnswers_yieldsProbabilitiesThatSumToOne(
      @ForAll("methods") CategoricalConsolidator method, @ForAll("batches") Batch batch) {
    Assume.that(takes(method, batch));
    CategoricalResult result = method.fit(batch.build());

    for (int object = 0; object < result.winner().length; object++) {
      double sum = 0;
      for (int classIndex = 0; classIndex < batch.classCount(); classIndex++) {
        double probability = result.posterior().probability(object, classIndex);
        assertThat(probability).isBetween(0.0, 1.0);
        sum += probability;
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Property
  void fit_anyAnswers_winnerHasTheHighestProbabilityAndTheLowestIndexOfThose(
      @ForAll("methods") CategoricalConsolidator method, @ForAll("batches") Batch batch) {
    Assume.that(takes(method, batch));
    CategoricalResult result = method.fit(batch.build());

    for (int object = 0; object < result.winner().length; object++) {
      int winner = result.winner()[object];
      double best = result.posterior().probability(object, winner);
      assertThat(result.confidence()[object]).isEqualTo(best);
      for (int slot = result.posterior().start()[object];
          slot < result.posterior().start()[object + 1];
          slot++) {
        double other = result.posterior().probability()[slot];
        assertThat(other).isLessThanOrEqualTo(best);
        assertThat(other < best || result.posterior().candidate()[slot] >= winner).isTrue();
      }
    }
  }

  @Property
  void fit_answersInAnotherOrder_givesTheSameDigits(
      @ForAll("methods") CategoricalConsolidator method,
      @ForAll("batches") Batch batch,
      @ForAll long seed) {
    Assume.that(takes(method, batch));
    List<Answer> shuffled = new ArrayList<>(batch.answers());
    Collections.shuffle(shuffled, new Random(seed));
    CategoricalAnswers answers = batch.build();
    CategoricalAnswers reordered = batch.build(shuffled);

    CategoricalResult result = method.fit(answers);
    CategoricalResult other = method.fit(reordered);

    assertThat(other.logPosterior()).isEqualTo(result.logPosterior());
    for (int object = 0; object < result.winner().length; object++) {
      int same = reordered.objects().indexOf(answers.objects().get(object));
      assertThat(other.winner()[same]).isEqualTo(result.winner()[object]);
      assertThat(other.confidence()[same]).isEqualTo(result.confidence()[object]);
    }
  }

  @Property
  void fit_workersAndClassesRenamed_givesTheSameDigits(
      @ForAll("methods") CategoricalConsolidator method,
      @ForAll("batches") Batch batch,
      @ForAll long seed) {
    Assume.that(takes(method, batch));
    List<Integer> permutation =
        new ArrayList<>(IntStream.range(0, batch.classCount()).boxed().toList());
    Collections.shuffle(permutation, new Random(seed));
    int[] newIndex = permutation.stream().mapToInt(Integer::intValue).toArray();

    CategoricalResult result = method.fit(batch.build());
    CategoricalResult renamed = method.fit(batch.build(batch.answers(), "someone-", newIndex));

    assertThat(renamed.confidence()).isEqualTo(result.confidence());
    for (int object = 0; object < result.winner().length; object++) {
      for (int slot = result.posterior().start()[object];
          slot < result.posterior().start()[object + 1];
          slot++) {
        int classIndex = result.posterior().candidate()[slot];
        assertThat(renamed.posterior().probability(object, newIndex[classIndex]))
            .isEqualTo(result.posterior().probability()[slot]);
      }
    }
  }

  @Property
  void fit_threeWorkersAlwaysAgree_choosesWhatTheySay(
      @ForAll("methods") CategoricalConsolidator method,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 6) Integer> said) {
    List<Answer> unanimous = new ArrayList<>();
    for (int object = 0; object < said.size(); object++) {
      for (int worker = 0; worker < 3; worker++) {
        unanimous.add(new Answer(object, worker, said.get(object)));
      }
    }
    CategoricalAnswers answers = new Batch(7, unanimous).build();

    int[] winner = method.fit(answers).winner();

    assertThat(winner).containsExactly(said.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Some methods keep a full matrix per worker and refuse many classes. */
  private static boolean takes(CategoricalConsolidator method, Batch batch) {
    return batch.classCount() <= DawidSkene.MOST_DENSE_CLASSES
        || method instanceof MajorityVote
        || method instanceof DawidSkene
        || method instanceof ConsensusOfModels;
  }

  @Provide
  Arbitrary<CategoricalConsolidator> methods() {
    return Arbitraries.of(
        new MajorityVote(),
        new DawidSkene(),
        new ConsensusOfModels(),
        new WorkerAgreementWithAggregate(),
        new ZeroBasedSkill(),
        new HierarchicalDawidSkene(),
        new OneCoinDawidSkene(),
        new ClassDependentDawidSkene(),
        new DifficultyModel(),
        new CompetenceEstimation(),
        new RobustRankOne(),
        new MessagePassing(),
        new BayesianWeightedAverage(),
        new IndependentBayesianCombination(),
        new EnhancedBayesianCombination());
  }

  @Provide
  Arbitrary<Batch> batches() {
    return RandomAnswers.batches();
  }
}
