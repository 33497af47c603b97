package io.plumbline.server.demo.landscape;

/** Grass and litter near by, crowns of trees in the distance. */
final class ForestCover implements GroundCover {
  private static final Rgb GRASS = Rgb.hex(0x4c5529);
  private static final Rgb LITTER = Rgb.hex(0x6b5638);
  private static final Rgb CROWN = Rgb.hex(0x2f4227);
  private static final Rgb LIGHT_CROWN = Rgb.hex(0x55692f);
  private static final Rgb GOLD = Rgb.hex(0xa9802c);

  private final Noise noise;
  private final double firstCrown;
  private final double autumn;

  ForestCover(Noise noise, double firstCrown, double autumn) {
    this.noise = noise.derive(6);
    this.firstCrown = firstCrown;
    this.autumn = autumn;
  }

  @Override
  public Rgb reflectance(Vec at, Vec normal, double footprint) {
    double patch = noise.fractal(at.x() / 60, at.z() / 60, 4);
    double blades = footprint < 0.4 ? noise.fractal(at.x() / 0.5, at.z() / 0.9, 4) : 0;
    Rgb floor =
        GRASS.mix(LITTER, Curve.clamp(0.45 + 1.6 * patch)).times(Math.max(0.3, 0.8 + 0.9 * blades));
    if (at.z() < firstCrown * 0.5) {
      return floor;
    }
    double tree = noise.cell((int) Math.floor(at.x() / 7), (int) Math.floor(at.z() / 7));
    double stand = noise.fractal(at.x() / 300, at.z() / 300, 3);
    Rgb crown = CROWN.mix(LIGHT_CROWN, Curve.clamp(0.3 * tree + 0.5 + 1.2 * stand));
    crown = crown.mix(GOLD, Curve.clamp(autumn * 1.5 * (tree - 0.2 + stand)));
    return floor.mix(
        crown.times(0.7 + 0.5 * tree), Curve.step(firstCrown * 0.55, firstCrown * 0.75, at.z()));
  }
}
