package io.plumbline.server.demo.landscape;

/** The surface of a sea or lake: its waves and its own colour. Immutable, safe for threads. */
final class Water {
  private final Noise noise;
  private final double steepness;
  private final double waveLength;
  private final Rgb deep;
  private final Rgb shallow;
  private final boolean surf;

  /**
   * @param steepness slope of the waves; 0.02 is a calm lake, 0.25 a windy sea
   * @param waveLength of the longest waves in metres
   * @param deep colour of deep water
   * @param shallow colour over a bright bed
   * @param surf whether waves break on the shore
   */
  Water(long seed, double steepness, double waveLength, Rgb deep, Rgb shallow, boolean surf) {
    this.noise = new Noise(seed).derive(301);
    this.steepness = steepness;
    this.waveLength = waveLength;
    this.deep = deep;
    this.shallow = shallow;
    this.surf = surf;
  }

  /** Upward unit normal of the surface, flattened where waves are smaller than a pixel. */
  Vec normal(double x, double z, double footprint, double depth) {
    double slopeX = 0;
    double slopeZ = 0;
    double length = waveLength;
    // Waves are low over shallow ground.
    double share = steepness * (0.3 + 0.7 * Curve.clamp(depth / 2));
    for (int octave = 0; octave < 6; octave++) {
      double visible = Curve.step(2.2, 0.6, footprint / length);
      if (visible > 0) {
        double angle = 0.35 * octave * (octave % 2 == 0 ? 1 : -1);
        double along = (x * Math.cos(angle) + z * Math.sin(angle)) / length;
        double across = (z * Math.cos(angle) - x * Math.sin(angle)) / length;
        slopeX += share * visible * noise.at(along * 0.55 + octave * 13, across * 1.1);
        slopeZ += share * visible * 1.5 * noise.at(along * 0.5 + 91, across * 1.25 + octave * 29);
      }
      length *= 0.52;
      share *= 0.86;
    }
    return new Vec(-slopeX, 1, -slopeZ).unit();
  }

  /** How much the reflection is smeared upward by waves too small to be seen. */
  double roughness(double footprint) {
    return steepness * 0.75 * Curve.step(0, waveLength * 0.5, footprint);
  }

  /**
   * What is seen through the surface.
   *
   * @param depth of the bed in metres
   * @param bed colour of the bed as it is lit
   * @param light that falls on the water
   */
  Rgb body(double depth, Rgb bed, Rgb light) {
    Rgb through =
        new Rgb(Math.exp(-depth * 0.55), Math.exp(-depth * 0.16), Math.exp(-depth * 0.14));
    Rgb own = shallow.mix(deep, Curve.step(0, 9, depth)).times(light);
    return new Rgb(
        Curve.mix(own.r(), bed.r(), through.r()),
        Curve.mix(own.g(), bed.g(), through.g()),
        Curve.mix(own.b(), bed.b(), through.b()));
  }

  /** Share of foam on the surface, 0 to 1. */
  double foam(double x, double z, double depth) {
    if (!surf) {
      return 0;
    }
    double ragged = depth + 0.25 * noise.fractal(x / 9, z / 6 + 7, 3);
    // Foam left behind lies in nets, dense at the edge and torn farther out.
    double net = 1 - 3.4 * Math.abs(noise.fractal(x / 3.4, z / 2.1, 4));
    double left = Curve.step(1.5, 0.05, ragged);
    double lace = Curve.clamp((net + 1.15 * left - 1.05) * 2.2) * left;
    double edge =
        Curve.step(0.10, 0.02, ragged)
            * Curve.step(0.02, 0.35, noise.fractal(x / 1.1, z / 1.1, 3) + 0.35);
    // Breakers stand where the bed rises; their crests follow the lines of equal depth.
    double swell =
        depth * 0.62
            + 0.75 * noise.fractal(x / 60, z / 60 + 3, 3)
            + 0.07 * noise.fractal(x / 4, z / 4, 3);
    double phase = swell - Math.floor(swell);
    double crest = Curve.step(0.0, 0.03, phase) * Curve.step(0.30, 0.03, phase);
    double where =
        Curve.step(3.4, 0.9, depth)
            * Curve.step(-0.1, 0.35, noise.fractal(x / 70 + 8, z / 50, 2) + 0.1);
    double torn = Curve.clamp(0.25 + 1.1 * noise.fractal(x / 1.6 + 60, z / 1.6, 4) + 0.9 * crest);
    double caps =
        steepness > 0.2
            ? Curve.step(0.76, 0.88, noise.fractal(x / 22 + 5, z / 9, 5) + 0.42) * 0.3
            : 0;
    return Math.max(Math.max(0.75 * lace, 0.9 * edge), Math.max(crest * where * torn, caps));
  }
}
