package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpamSuspicionTest {

  @Test
  void workerQuality_whoDoesNotLook_isSuspected() {
    SplittableRandom random = new SplittableRandom(2);
    List<String> classes = List.of("a", "b", "c");
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(classes);
    for (int object = 0; object < 200; object++) {
      for (int worker = 0; worker < 6; worker++) {
        boolean right = random.nextDouble() < 0.8;
        builder.add("o" + object, "w" + worker, classes.get((object + (right ? 0 : 1)) % 3));
      }
      builder.add("o" + object, "always-a", "a");
      builder.add("o" + object, "at-random", classes.get(random.nextInt(3)));
    }
    builder.add("o0", "once", "a");

    double[] spam = new ConsensusOfModels().fit(builder.build()).workerQuality().spam();

    for (int worker = 0; worker < 6; worker++) {
      assertThat(spam[worker]).isLessThan(0.01);
    }
    assertThat(spam[6]).isGreaterThan(0.9);
    assertThat(spam[7]).isGreaterThan(0.9);
    assertThat(spam[8]).isBetween(0.01, 0.2);
  }
}
