package io.plumbline.server.demo.landscape;

/** Meadow and forest below, scree and rock above, snow where it is high and not too steep. */
final class AlpineCover implements GroundCover {
  private static final Rgb GRASS = Rgb.hex(0x6d7a3c);
  private static final Rgb DRY_GRASS = Rgb.hex(0x9a8c56);
  private static final Rgb FOREST = Rgb.hex(0x27351f);
  private static final Rgb SCREE = Rgb.hex(0x8d857b);
  private static final Rgb ROCK = Rgb.hex(0x6e6862);
  private static final Rgb DARK_ROCK = Rgb.hex(0x47433f);
  private static final Rgb SNOW = new Rgb(0.86, 0.88, 0.92);

  private final Noise noise;
  private final double snowLine;
  private final double treeLine;

  AlpineCover(Noise noise, double snowLine, double treeLine) {
    this.noise = noise.derive(5);
    this.snowLine = snowLine;
    this.treeLine = treeLine;
  }

  @Override
  public Rgb reflectance(Vec at, Vec normal, double footprint) {
    double large = noise.fractal(at.x() / 420, at.z() / 420, 5);
    double fine = footprint < 30 ? noise.fractal(at.x() / 19, at.z() / 19, 4) : 0;
    double level = normal.y();
    // Beds of rock lie nearly flat and show as bands on steep faces.
    double band = noise.fractal(at.x() / 130 + at.y() / 45, at.z() / 130 - at.y() / 60, 4);
    Rgb rock =
        ROCK.mix(DARK_ROCK, Curve.clamp(0.5 + 0.6 * band + 0.7 * fine))
            .mix(SCREE, Curve.step(0.60, 0.85, level + 0.12 * fine));
    Rgb grass =
        GRASS.mix(DRY_GRASS, Curve.clamp(0.5 + 1.3 * large + 0.3 * fine)).times(0.85 + 0.35 * fine);
    double high = at.y() + 260 * large + 60 * fine;
    double green =
        Curve.step(treeLine + 420, treeLine + 40, high)
            * Curve.step(0.62, 0.80, level + 0.10 * fine);
    Rgb ground = rock.mix(grass, green);
    double woods = woods(at, level);
    double crowns = footprint < 12 ? 0.75 + 0.9 * noise.at(at.x() / 7, at.z() / 7) : 0.8;
    ground = ground.mix(FOREST.times(Math.max(0.35, crowns)), woods);
    double snow =
        Curve.step(-120, 160, high - snowLine + 500 * (level - 0.78))
            * Curve.step(0.50, 0.68, level + 0.10 * fine + 0.06 * large);
    return ground.mix(SNOW, snow);
  }

  /** How densely trees stand, 0 to 1, on ground whose normal rises by {@code level}. */
  double woods(Vec at, double level) {
    double high = at.y() + 200 * noise.fractal(at.x() / 420, at.z() / 420, 3);
    double clump =
        noise.fractal(at.x() / 160 + 60, at.z() / 160, 4) * 1.8
            + noise.fractal(at.x() / 900, at.z() / 900 + 9, 2) * 1.6;
    return Curve.step(treeLine + 60, treeLine - 140, high)
        * Curve.step(0.0, 0.3, clump)
        * Curve.step(0.62, 0.74, level);
  }
}
