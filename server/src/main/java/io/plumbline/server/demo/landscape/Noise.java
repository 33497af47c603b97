package io.plumbline.server.demo.landscape;

/**
 * Smooth pseudo-random functions of place: gradient noise after K. Perlin, "Improving Noise"
 * (2002), and sums of it. Immutable, safe for threads.
 */
final class Noise {
  private static final double[] GRADIENT_X = new double[64];
  private static final double[] GRADIENT_Y = new double[64];

  static {
    for (int i = 0; i < 64; i++) {
      GRADIENT_X[i] = StrictMath.cos(i * Math.PI / 32);
      GRADIENT_Y[i] = StrictMath.sin(i * Math.PI / 32);
    }
  }

  private static final int STEP_X = 0x27D4EB2D;
  private static final int STEP_Y = 0x165667B1;

  private final int seed;

  Noise(long seed) {
    this.seed = (int) (seed ^ (seed >>> 32)) * 0x9E3779B1;
  }

  /** Another function, independent of this one. */
  Noise derive(int salt) {
    return new Noise(seed * 31L + salt * 0x632BE5ABL);
  }

  /** A fixed random number for a cell of the unit grid, 0 to 1. */
  double cell(int x, int y) {
    return (hash(x, y) >>> 8) * (1.0 / (1 << 24));
  }

  /** About −1 to 1, mean 0, features one unit apart. */
  double at(double x, double y) {
    int x0 = floor(x);
    int y0 = floor(y);
    double fx = x - x0;
    double fy = y - y0;
    double u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    double v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    int corner = seed + x0 * STEP_X + y0 * STEP_Y;
    double a = gradient(corner, fx, fy);
    double b = gradient(corner + STEP_X, fx - 1, fy);
    double c = gradient(corner + STEP_Y, fx, fy - 1);
    double d = gradient(corner + STEP_X + STEP_Y, fx - 1, fy - 1);
    double low = a + (b - a) * u;
    return 1.5 * (low + (c + (d - c) * u - low) * v);
  }

  /** The same in space. */
  double at(double x, double y, double z) {
    int z0 = floor(z);
    double fz = z - z0;
    double w = fz * fz * (3 - 2 * fz);
    double low = valueSlice(x, y, z0);
    return low + (valueSlice(x, y, z0 + 1) - low) * w;
  }

  /** Sum of octaves, each half as large and twice as fine; about −1 to 1. */
  double fractal(double x, double y, int octaves) {
    double sum = 0;
    double amplitude = 0.5;
    double px = x;
    double py = y;
    for (int octave = 0; octave < octaves; octave++) {
      sum += amplitude * at(px, py);
      amplitude *= 0.5;
      // Turned a little, so that the grids of the octaves do not line up.
      double turned = 1.6 * px - 1.2 * py + 17.3;
      py = 1.2 * px + 1.6 * py + 5.7;
      px = turned;
    }
    return sum;
  }

  /** The same in space. */
  double fractal(double x, double y, double z, int octaves) {
    double sum = 0;
    double amplitude = 0.5;
    double scale = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += amplitude * at(x * scale + octave * 7.1, y * scale + octave * 3.7, z * scale);
      amplitude *= 0.5;
      scale *= 2.03;
    }
    return sum;
  }

  /** Sharp crests and round hollows, 0 to 1; after F. K. Musgrave, "Texturing and Modeling". */
  double ridged(double x, double y, int octaves) {
    double sum = 0;
    double amplitude = 0.5;
    double weight = 1;
    double px = x;
    double py = y;
    for (int octave = 0; octave < octaves; octave++) {
      double crest = 1 - Math.abs(at(px, py));
      crest *= crest * weight;
      weight = Math.min(1, crest * 1.6);
      sum += amplitude * crest;
      amplitude *= 0.5;
      double turned = 1.6 * px - 1.2 * py + 31.1;
      py = 1.2 * px + 1.6 * py + 11.9;
      px = turned;
    }
    return sum;
  }

  private double valueSlice(double x, double y, int z) {
    int x0 = floor(x);
    int y0 = floor(y);
    double fx = x - x0;
    double fy = y - y0;
    double u = fx * fx * (3 - 2 * fx);
    double v = fy * fy * (3 - 2 * fy);
    int corner = seed + x0 * STEP_X + y0 * STEP_Y + z * 0x2C1B3C6D;
    double a = signed(corner);
    double b = signed(corner + STEP_X);
    double c = signed(corner + STEP_Y);
    double d = signed(corner + STEP_X + STEP_Y);
    double low = a + (b - a) * u;
    return low + (c + (d - c) * u - low) * v;
  }

  private int hash(int x, int y) {
    int h = seed + x * STEP_X + y * STEP_Y;
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  private static double signed(int corner) {
    int h = (corner ^ (corner >>> 15)) * 0x85EBCA6B;
    return (h ^ (h >>> 14)) * (1.0 / (1L << 31));
  }

  private static double gradient(int corner, double x, double y) {
    int direction = ((corner ^ (corner >>> 15)) * 0x85EBCA6B) >>> 26;
    return GRADIENT_X[direction] * x + GRADIENT_Y[direction] * y;
  }

  private static int floor(double value) {
    int truncated = (int) value;
    return value < truncated ? truncated - 1 : truncated;
  }
}
