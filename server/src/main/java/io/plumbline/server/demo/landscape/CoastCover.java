package io.plumbline.server.demo.landscape;

/** Wet and dry sand, dune grass, dark rock. */
final class CoastCover implements GroundCover {
  private static final Rgb SAND = Rgb.hex(0xe0cfae);
  private static final Rgb WET_SAND = Rgb.hex(0xa08b6c);
  private static final Rgb GRASS = Rgb.hex(0x7c8248);
  private static final Rgb DRY_GRASS = Rgb.hex(0xb09f66);
  private static final Rgb ROCK = Rgb.hex(0x7a6d60);
  private static final Rgb DARK_ROCK = Rgb.hex(0x453d38);

  private final Noise noise;
  private final boolean rocky;

  CoastCover(Noise noise, boolean rocky) {
    this.noise = noise.derive(9);
    this.rocky = rocky;
  }

  @Override
  public Rgb reflectance(Vec at, Vec normal, double footprint) {
    double patch = noise.fractal(at.x() / 45, at.z() / 45, 4);
    double fine =
        footprint < 1.5 ? noise.fractal(at.x() / 0.9, at.z() / 0.9, footprint < 0.1 ? 6 : 4) : 0;
    double grain = footprint < 0.08 ? noise.at(at.x() / 0.035, at.z() / 0.035) : 0;
    double tide = at.y() + 0.25 * noise.fractal(at.x() / 13, at.z() / 13, 3);
    Rgb sand =
        SAND.mix(WET_SAND, Curve.step(0.75, 0.25, tide))
            .times(0.92 + 0.16 * patch + 0.16 * fine + 0.12 * grain);
    Rgb grass =
        GRASS
            .mix(DRY_GRASS, Curve.clamp(0.5 + 1.3 * patch))
            .times(Math.max(0.35, 0.85 + 0.9 * fine));
    double tufts = Curve.step(3.0, 5.2, at.y() + 1.8 * patch + 0.6 * fine);
    Rgb ground = sand.mix(grass, tufts);
    double layer = noise.fractal(at.x() / 60, at.z() / 60, at.y() / 7, 5);
    double cracks = footprint < 1 ? noise.fractal(at.x() / 1.9, at.z() / 1.9, at.y() / 1.4, 5) : 0;
    Rgb rock = ROCK.mix(DARK_ROCK, Curve.clamp(0.45 + 0.9 * layer + 0.9 * cracks));
    rock = rock.mix(DARK_ROCK.times(0.6), Curve.step(2.4, 0.4, at.y()));
    double steep = Curve.step(0.86, 0.70, normal.y() + 0.05 * fine);
    double stones = rocky ? steep : steep * 0.4;
    boolean inWater = at.y() < -0.2;
    return ground.mix(rock, inWater ? stones * 0.7 : stones);
  }
}
