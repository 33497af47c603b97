package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoricalAnswersTest {
  private static final List<String> CLASSES = List.of("a", "b");

  @Test
  void builder_ids_areIndexedByFirstAnswer() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(CLASSES)
            .add("x", "w", "b")
            .add("y", "v", "a")
            .add("x", "v", "a")
            .build();

    assertThat(answers.objects()).containsExactly("x", "y");
    assertThat(answers.workers()).containsExactly("w", "v");
    assertThat(answers.size()).isEqualTo(3);
    assertThat(answers.object(2)).isZero();
    assertThat(answers.worker(2)).isEqualTo(1);
    assertThat(answers.label(0)).isEqualTo(1);
  }

  @Test
  void builder_unknownClass_isNamedWithItsAnswer() {
    assertThatThrownBy(() -> CategoricalAnswers.builder(CLASSES).add("x", "w", "z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "worker \"w\" gave object \"x\" the class \"z\", which is none of the 2 classes");
  }

  @Test
  void constructor_brokenArrays_areNamed() {
    int[] zero = {0};
    assertThatThrownBy(() -> answers(List.of("x"), zero, zero, new int[] {2}))
        .hasMessage("answer 0 has label index 2; there are 2");
    assertThatThrownBy(() -> answers(List.of("x", "y"), zero, zero, zero))
        .hasMessage("object \"y\" has no answer");
    assertThatThrownBy(() -> answers(List.of("x"), zero, new int[0], zero))
        .hasMessageContaining("differ in length");
    assertThatThrownBy(() -> CategoricalAnswers.builder(List.of("a", "a")).build())
        .hasMessage("class \"a\" is listed twice");
  }

  @Test
  void evidence_brokenEntries_areNamed() {
    double[] objects = new double[2];
    int[] zero = {0};
    assertThatThrownBy(() -> evidence(objects, zero, zero, new double[] {-1}))
        .hasMessageContaining("count of entry 0");
    assertThatThrownBy(() -> evidence(objects, zero, zero, new double[] {Double.NaN}))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> evidence(objects, new int[] {1}, zero, new double[] {1}))
        .hasMessage("entry 0 has worker index 1; there are 1");
    assertThatThrownBy(() -> evidence(new double[1], zero, zero, new double[] {1}))
        .hasMessage("1 object counts for 2 classes");
  }

  private static CategoricalAnswers answers(
      List<String> objects, int[] object, int[] worker, int[] label) {
    return new CategoricalAnswers(objects, List.of("w"), CLASSES, object, worker, label);
  }

  private static WorkerEvidence evidence(
      double[] objects, int[] worker, int[] truth, double[] count) {
    return new WorkerEvidence(CLASSES, objects, List.of("w"), worker, truth, new int[] {0}, count);
  }
}
