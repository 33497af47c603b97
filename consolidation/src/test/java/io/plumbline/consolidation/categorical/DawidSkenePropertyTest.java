package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.categorical.RandomAnswers.Answer;
import io.plumbline.consolidation.categorical.RandomAnswers.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DawidSkenePropertyTest {

  @Property
  void fit_anyAnswersAndPriors_logPosteriorNeverFalls(
      @ForAll("batches") Batch batch,
      @ForAll @DoubleRange(min = 0.05, max = 0.99) double diagonal,
      @ForAll @DoubleRange(min = 0.1, max = 50) double strength) {
    DawidSkeneSettings settings = new DawidSkeneSettings(diagonal, strength, 1, 60, 0);

    double[] logPosterior = new DawidSkene(settings).fit(batch.build()).logPosterior();

    for (int round = 1; round < logPosterior.length; round++) {
      assertThat(logPosterior[round]).isGreaterThanOrEqualTo(logPosterior[round - 1] - 1e-6);
    }
  }

  @Property
  void fit_batchAfterBatch_evidenceCountsEveryAnswerOnce(
      @ForAll("batchesOfFiveClasses") Batch first, @ForAll("batchesOfFiveClasses") Batch second) {
    DawidSkene method = new DawidSkene();

    WorkerEvidence afterFirst = method.fit(first.build()).evidence();
    WorkerEvidence afterBoth = method.fit(second.build(), afterFirst).evidence();

    int answers = first.answers().size() + second.answers().size();
    int objects = first.build().objects().size() + second.build().objects().size();
    assertThat(Arrays.stream(afterBoth.count()).sum()).isCloseTo(answers, within(1e-6));
    assertThat(Arrays.stream(afterBoth.objects()).sum()).isCloseTo(objects, within(1e-6));
  }

  @Property
  void fit_oneMoreVoteForAClass_neverMakesItLessProbableWhileWorkersAreJudgedByThePriorAlone(
      @ForAll("batches") Batch batch) {
    DawidSkene oneRound = new DawidSkene(new DawidSkeneSettings(0.8, 2, 2, 1, 0));
    List<Answer> more = new ArrayList<>(batch.answers());
    more.add(0, new Answer(3, 9, 0));
    List<Answer> evenMore = new ArrayList<>(more);
    evenMore.add(new Answer(3, 10, 0));

    double before = oneRound.fit(batch.build(more)).posterior().probability(0, 0);
    double after = oneRound.fit(batch.build(evenMore)).posterior().probability(0, 0);

    assertThat(after).isGreaterThanOrEqualTo(before - 1e-9);
  }

  @Provide
  Arbitrary<Batch> batches() {
    return RandomAnswers.batches();
  }

  @Provide
  Arbitrary<Batch> batchesOfFiveClasses() {
    return RandomAnswers.batches().filter(batch -> batch.classCount() == 5);
  }
}
