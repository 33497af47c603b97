package io.plumbline.consolidation.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonAreaTest {
  private static final List<Point> SQUARE =
      List.of(new Point(0, 0), new Point(2, 0), new Point(2, 2), new Point(0, 2));

  @Test
  void common_shiftedSquares_isTheirIntersection() {
    List<Point> shifted =
        List.of(new Point(1, 1), new Point(3, 1), new Point(3, 3), new Point(1, 3));

    assertThat(PolygonArea.of(SQUARE)).isCloseTo(4, within(1e-12));
    assertThat(PolygonArea.common(SQUARE, shifted)).isCloseTo(1, within(1e-12));
  }

  @Test
  void common_squareAndDiamond_isExact() {
    List<Point> diamond =
        List.of(new Point(1, -0.5), new Point(2.5, 1), new Point(1, 2.5), new Point(-0.5, 1));

    // The diamond's four tips stick out, each a triangle of height 0.5 and base 1.
    assertThat(PolygonArea.common(SQUARE, diamond)).isCloseTo(4.5 - 4 * 0.25, within(1e-12));
  }

  @Test
  void common_concave_countsBothArms() {
    List<Point> u =
        List.of(
            new Point(0, 0),
            new Point(3, 0),
            new Point(3, 3),
            new Point(2, 3),
            new Point(2, 1),
            new Point(1, 1),
            new Point(1, 3),
            new Point(0, 3));
    List<Point> band =
        List.of(new Point(-1, 2), new Point(4, 2), new Point(4, 2.5), new Point(-1, 2.5));

    assertThat(PolygonArea.of(u)).isCloseTo(7, within(1e-12));
    assertThat(PolygonArea.common(u, band)).isCloseTo(1, within(1e-12));
  }
}
