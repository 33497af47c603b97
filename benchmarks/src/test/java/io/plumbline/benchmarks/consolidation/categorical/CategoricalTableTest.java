package io.plumbline.benchmarks.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.categorical.MajorityVote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoricalTableTest {
  @TempDir private Path folder;

  @Test
  void score_threeOfFourRight_followsTheDefinitions() throws IOException {
    CategoricalDataSet set = CategoricalDataSet.read(dataSet());

    CategoricalScore score =
        CategoricalScore.of(new MajorityVote().fit(set.answers()), set.truth());

    // Objects 1 and 2 are right with confidence 1, 3 is right with 2/3, 4 is wrong with 2/3; 5 has
    // no truth.
    assertThat(score.accuracy()).isEqualTo(0.75);
    assertThat(score.logLoss())
        .isCloseTo((-Math.log(2.0 / 3) - Math.log(1.0 / 3)) / 4, within(1e-9));
    assertThat(score.reliability().error()).isCloseTo(Math.abs(4.0 / 3 - 1) / 4, within(1e-9));
  }

  private Path dataSet() throws IOException {
    Path set = Files.createDirectory(folder.resolve("pets"));
    Files.writeString(
        set.resolve("labels.csv"),
        """
        task,worker,label
        1,a,cat
        1,b,cat
        2,a,dog
        3,a,dog
        3,b,dog
        3,c,cat
        4,a,dog
        4,b,dog
        4,c,cat
        5,a,cat
        """);
    Files.writeString(
        set.resolve("truth.csv"),
        """
        task,truth
        1,cat
        2,dog
        3,dog
        4,cat
        """);
    return set;
  }
}
