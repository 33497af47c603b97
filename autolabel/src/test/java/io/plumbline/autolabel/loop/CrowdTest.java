package io.plumbline.autolabel.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private static final int OBJECTS = 1_000;

  private static int truth(int object) {
    return object % 4;
  }

  private static int wrong(int[] objects, People.Labels labels) {
    return (int)
        IntStream.range(0, objects.length)
            .filter(i -> labels.classes()[i] != truth(objects[i]))
            .count();
  }

  @Test
  void label_threeWhoErrInTenPercent_areRightMoreOftenTogetherAndKnowWhereTheyMayNotBe() {
    int[] objects = IntStream.range(0, OBJECTS).map(i -> OBJECTS - 1 - i).toArray();
    Crowd crowd = new Crowd(Crowd.erring(CrowdTest::truth, 0.1), 3, 1);
    People.Labels labels = crowd.label(objects, 4);
    assertThat(labels.classes()).hasSize(OBJECTS);
    assertThat(wrong(objects, labels)).isPositive().isLessThan(OBJECTS / 20);
    assertThat(Arrays.stream(labels.sure())).allMatch(sure -> sure > 0 && sure <= 1);
    double sureWhereWrong =
        IntStream.range(0, OBJECTS)
            .filter(i -> labels.classes()[i] != truth(objects[i]))
            .mapToDouble(i -> labels.sure()[i])
            .average()
            .orElseThrow();
    double sure =
        IntStream.range(0, OBJECTS).mapToDouble(i -> labels.sure()[i]).average().orElse(0);
    assertThat(sureWhereWrong).isLessThan(sure - 0.1);
  }

  @Test
  void label_sameSeed_givesTheSame() {
    int[] objects = IntStream.range(0, 50).toArray();
    Crowd one = new Crowd(Crowd.erring(CrowdTest::truth, 0.2), 3, 7);
    Crowd other = new Crowd(Crowd.erring(CrowdTest::truth, 0.2), 3, 7);
    assertThat(one.label(objects, 4).sure()).isEqualTo(other.label(objects, 4).sure());
    assertThat(one.label(objects, 4).classes()).isEqualTo(other.label(objects, 4).classes());
  }
}
