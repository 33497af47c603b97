package io.plumbline.autolabel.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditTest {

  @Test
  void bounds_ofAWholePopulation_areItsErrors() {
    Audit whole = new Audit(40, 40, 3);
    assertThat(whole.leastWrong(0.05)).isEqualTo(3);
    assertThat(whole.mostWrong(0.05)).isEqualTo(3);
  }

  @Test
  void refutes_fewWrongMoreThanExpected_isNoProof() {
    // 5 of 100 are what 5 % say; 6 may be chance, 15 are not.
    assertThat(new Audit(1_000, 100, 6).refutes(50, 0.05)).isFalse();
    assertThat(new Audit(1_000, 100, 15).refutes(50, 0.05)).isTrue();
  }

  @Test
  void refutes_labelsJustWithinTheTarget_seldom() {
    Random random = new Random(11);
    int refuted = 0;
    int audits = 2_000;
    for (int i = 0; i < audits; i++) {
      int wrong = 0;
      int left = 50;
      for (int drawn = 0; drawn < 150; drawn++) {
        if (random.nextInt(1_000 - drawn) < left) {
          wrong++;
          left--;
        }
      }
      refuted += new Audit(1_000, 150, wrong).refutes(50, 0.05) ? 1 : 0;
    }
    assertThat(refuted).isBetween(1, audits / 20 + 30);
  }

  @Test
  void audit_moreSampledThanLabeled_isRefused() {
    assertThatThrownBy(() -> new Audit(3, 4, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
