package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MajorityVoteTest {

  @Test
  void fit_votesDiffer_shareOfVotesIsTheConfidence() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(List.of("a", "b", "c"))
            .add("1", "w1", "b")
            .add("1", "w2", "c")
            .add("1", "w3", "c")
            .add("1", "w4", "c")
            .add("2", "w1", "a")
            .build();

    CategoricalResult result = new MajorityVote().fit(answers);

    assertThat(result.winner()).containsExactly(2, 0);
    assertThat(result.confidence()).containsExactly(0.75, 1);
    assertThat(result.posterior().probability(0, 1)).isEqualTo(0.25);
    assertThat(result.posterior().probability(0, 0)).isZero();
  }

  @Test
  void fit_tie_lowestClassWins() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(List.of("a", "b", "c"))
            .add("1", "w1", "c")
            .add("1", "w2", "b")
            .build();

    assertThat(new MajorityVote().fit(answers).winner()).containsExactly(1);
  }
}
