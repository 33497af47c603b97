package io.plumbline.server.demo.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SunShadowTest {
  private final HeightField wall = (x, z, footprint) -> Math.abs(x) < 20 && z > 200 ? 100 : 0;
  private final HeightGrid ground = HeightGrid.sample(wall, 257, 2000);

  @Test
  void lit_lowSunFromTheRight_groundToTheLeftOfTheWallIsDark() {
    SunShadow shadow = new SunShadow(ground, new Vec(1, 0.5, 0).unit());

    // A wall of 100 m throws a shadow of 200 m when the sun stands at a slope of a half.
    assertThat(shadow.lit(-120, 0, 800)).isLessThan(0.05);
    assertThat(shadow.lit(-320, 0, 800)).isGreaterThan(0.95);
    assertThat(shadow.lit(120, 0, 800)).isGreaterThan(0.95);
  }

  @Test
  void lit_sunOverhead_everythingIsLit() {
    SunShadow shadow = new SunShadow(ground, new Vec(0.01, 1, 0).unit());

    assertThat(shadow.lit(-60, 0, 800)).isGreaterThan(0.95);
  }
}
