package io.plumbline.server.demo.landscape;

/** Sand; on walls the layers of red sandstone. */
final class DesertCover implements GroundCover {
  private static final Rgb SAND = Rgb.hex(0xdcae78);
  private static final Rgb PALE_SAND = Rgb.hex(0xe6c79b);
  private static final Rgb RED_SAND = Rgb.hex(0xc98a58);
  private static final Rgb STONE = Rgb.hex(0xa85f3c);
  private static final Rgb DARK_STONE = Rgb.hex(0x7a4030);
  private static final Rgb PALE_STONE = Rgb.hex(0xcf9a6c);

  private final Noise noise;
  private final boolean rocky;

  DesertCover(Noise noise, boolean rocky) {
    this.noise = noise.derive(8);
    this.rocky = rocky;
  }

  @Override
  public Rgb reflectance(Vec at, Vec normal, double footprint) {
    double patch = noise.fractal(at.x() / 210, at.z() / 210, 4);
    double grains = footprint < 0.2 ? noise.fractal(at.x() / 0.12, at.z() / 0.12, 3) : 0;
    Rgb sand =
        (rocky ? RED_SAND : SAND)
            .mix(PALE_SAND, Curve.clamp(0.35 + 0.9 * patch))
            .times(1 + 0.18 * grains);
    if (!rocky) {
      return sand;
    }
    double gravel = footprint < 2 ? noise.fractal(at.x() / 1.7, at.z() / 1.7, 5) : 0;
    sand = sand.mix(DARK_STONE, Curve.clamp(gravel * 1.1 + 0.15 * patch));
    double waves = noise.fractal(at.x() / 300, at.z() / 300, 3) * 6;
    double layer = noise.fractal((at.y() + waves) / 23, 5.5, 4);
    double stain = noise.fractal(at.x() / 26 + at.z() / 26, at.y() / 190, 4);
    Rgb wall =
        STONE
            .mix(PALE_STONE, Curve.clamp(0.3 + 1.5 * layer))
            .mix(DARK_STONE, Curve.clamp(0.1 + 1.1 * stain - 0.5 * layer));
    return sand.mix(wall, Curve.step(0.90, 0.72, normal.y()));
  }
}
