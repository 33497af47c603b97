package io.plumbline.consolidation.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void mostGain_greedyWouldLose_findsTheBest() {
    double[][] gain = {{10, 9}, {9, 1}};

    assertThat(Assignment.mostGain(gain)).containsExactly(1, 0);
  }

  @Test
  void mostGain_noGain_staysApart() {
    assertThat(Assignment.mostGain(new double[][] {{0, -1}, {-3, 2}})).containsExactly(-1, 1);
  }

  @Test
  void mostGain_nothing_isEmpty() {
    assertThat(Assignment.mostGain(new double[0][])).isEmpty();
    assertThat(Assignment.mostGain(new double[2][0])).containsExactly(-1, -1);
  }

  @Property
  void mostGain_anyGains_isAsGoodAsTryingAll(
      @ForAll @Size(12) List<@DoubleRange(min = -50, max = 100) Double> values) {
    double[][] gain = new double[4][3];
    for (int i = 0; i < 12; i++) {
      gain[i / 3][i % 3] = values.get(i);
    }
    int[] chosen = Assignment.mostGain(gain);

    Set<Integer> used = new HashSet<>();
    double total = 0;
    for (int row = 0; row < 4; row++) {
      if (chosen[row] >= 0) {
        assertThat(used.add(chosen[row])).isTrue();
        total += gain[row][chosen[row]];
      }
    }
    assertThat(total).isCloseTo(best(gain, 0, 0), within(1e-9));
  }

  private static double best(double[][] gain, int row, int used) {
    if (row == gain.length) {
      return 0;
    }
    double best = best(gain, row + 1, used);
    for (int column = 0; column < gain[row].length; column++) {
      if ((used & 1 << column) == 0) {
        best = Math.max(best, gain[row][column] + best(gain, row + 1, used | 1 << column));
      }
    }
    return best;
  }
}
