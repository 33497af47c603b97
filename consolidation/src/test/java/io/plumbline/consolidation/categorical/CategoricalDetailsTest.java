package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CategoricalDetailsTest {
  private static final CategoricalAnswers TWO_TO_ONE =
      CategoricalAnswers.builder(List.of("cat", "dog", "cow"))
          .add("photo", "ann", "cat")
          .add("photo", "bob", "dog")
          .add("photo", "cyd", "cat")
          .build();

  @Test
  void explain_majorityOfTwoToOne_namesVotesRunnerUpAndWhatDecides() {
    Explanation explanation = new MajorityVote().fit(TWO_TO_ONE).explain(0);

    assertThat(explanation.object()).isEqualTo("photo");
    assertThat(explanation.label()).isEqualTo("cat");
    assertThat(explanation.votes())
        .containsExactly(
            // Without ann the two classes tie, and "cat" is listed first.
            new Vote("ann", "cat", 1, false),
            new Vote("bob", "dog", -1, false),
            new Vote("cyd", "cat", 1, false));
    assertThat(explanation.alternatives().stream().map(Alternative::label))
        .containsExactly("cat", "dog");
    assertThat(explanation.alternatives().get(1).probability()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void explain_majorityOfClassListedLast_isDecidedByEachOfItsVotes() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(List.of("cat", "dog"))
            .add("photo", "ann", "dog")
            .add("photo", "bob", "cat")
            .add("photo", "cyd", "dog")
            .build();

    assertThat(new MajorityVote().fit(answers).explain(0).votes().stream().map(Vote::decisive))
        .containsExactly(true, false, true);
  }

  @Test
  void explain_noSuchObject_isRefused() {
    CategoricalResult result = new MajorityVote().fit(TWO_TO_ONE);

    assertThatThrownBy(() -> result.explain(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property
  void explain_anyAnswers_ranksWhatThePosteriorSays(@ForAll("batches") RandomAnswers.Batch batch) {
    CategoricalResult result = new DawidSkene().fit(batch.build());

    for (int object = 0; object < result.winner().length; object++) {
      Explanation explanation = result.explain(object);
      assertThat(explanation.confidence()).isEqualTo(result.confidence()[object]);
      if (explanation.alternatives().size() < 2) {
        assertThat(explanation.answersToOverturn()).isZero();
        continue;
      }
      double previous = 1;
      for (Alternative alternative : explanation.alternatives()) {
        assertThat(alternative.probability()).isBetween(0.0, previous);
        previous = alternative.probability();
      }
      assertThat(explanation.answersToOverturn()).isNotZero();
      assertThat(explanation.votes()).allSatisfy(vote -> assertThat(vote.weight()).isFinite());
    }
  }

  @Property
  void answerNeed_anyAnswers_gainLiesBetweenZeroAndTheChanceOfAnError(
      @ForAll("batches") RandomAnswers.Batch batch) {
    CategoricalResult result = new DawidSkene().fit(batch.build());

    AnswerNeed need = result.answerNeed();

    for (int object = 0; object < result.winner().length; object++) {
      assertThat(need.wrong()[object]).isCloseTo(1 - result.confidence()[object], within(1e-12));
      assertThat(need.gain()[object]).isBetween(0.0, need.wrong()[object]);
    }
  }

  @Test
  void answerNeed_disputedObject_gainsMoreThanAnAgreedOne() {
    CategoricalAnswersBuilder answers = CategoricalAnswers.builder(List.of("cat", "dog"));
    for (int object = 0; object < 20; object++) {
      for (String worker : List.of("ann", "bob", "cyd", "dan")) {
        answers.add("agreed-" + object, worker, object % 2 == 0 ? "cat" : "dog");
      }
    }
    answers.add("disputed", "ann", "cat").add("disputed", "bob", "dog");

    AnswerNeed need = new DawidSkene().fit(answers.build()).answerNeed();

    assertThat(need.gain()[20]).isGreaterThan(0.2);
    assertThat(need.gain()[0]).isLessThan(0.01);
  }

  @Property
  void workerQuality_anyAnswers_skillLiesInItsInterval(
      @ForAll("batches") RandomAnswers.Batch batch) {
    CategoricalAnswers answers = batch.build();

    WorkerQuality quality = new DawidSkene().fit(answers).workerQuality();

    assertThat(quality.workers()).isEqualTo(answers.workers());
    int given = 0;
    for (int worker = 0; worker < quality.workers().size(); worker++) {
      given += quality.answers()[worker];
      assertThat(quality.skillHigh()[worker]).isBetween(quality.skillLow()[worker], 1.0);
      if (batch.classCount() > 1) {
        assertThat(quality.skill()[worker]).isBetween(0.0, 1.0);
      }
    }
    assertThat(given).isEqualTo(answers.size());
  }

  @Provide
  Arbitrary<RandomAnswers.Batch> batches() {
    return RandomAnswers.batches();
  }
}
