package io.plumbline.server.demo.landscape;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Turns light into a photograph: exposure, glow, contrast curve, darker corners, grain. Immutable,
 * safe for threads.
 */
final class Film {
  private static final double GRAIN = 0.011;

  private static final double BRIGHTEST = 16;
  private static final float[] CURVE = curve();

  private final double brightness;
  private final double warmth;
  private final double saturation;

  /**
   * @param brightness of the average pixel; 1 as a camera would choose, less for dusk
   * @param warmth white balance; above 1 more red than blue
   * @param saturation of colours; 1 as they are
   */
  Film(double brightness, double warmth, double saturation) {
    this.brightness = brightness;
    this.warmth = warmth;
    this.saturation = saturation;
  }

  BufferedImage develop(Frame frame, long seed) {
    int width = frame.width();
    int height = frame.height();
    double exposure = exposure(frame);
    Frame glow = frame.scaledTo(width / 24, height / 24);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    SplittableRandom random = new SplittableRandom(seed);
    int[] pixels = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Rgb light =
            frame
                .get(x, y)
                .mix(glow(glow, x / 24.0 - 0.5, y / 24.0 - 0.5), 0.05)
                .times(exposure * vignette(x, y, width, height));
        light = new Rgb(light.r() * warmth, light.g(), light.b() / warmth);
        double gray = light.luminance();
        light = Rgb.gray(gray).mix(light, saturation);
        double grain =
            (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * GRAIN;
        pixels[x] = pack(light, grain);
      }
      image.setRGB(0, y, width, 1, pixels, 0, width);
    }
    return image;
  }

  private double exposure(Frame frame) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < frame.height(); y += 4) {
      for (int x = 0; x < frame.width(); x += 4) {
        sum += Math.log(1e-5 + frame.get(x, y).luminance());
        count++;
      }
    }
    return 0.27 * brightness / Math.exp(sum / count);
  }

  private static Rgb glow(Frame glow, double x, double y) {
    double gx = Math.max(0, Math.min(glow.width() - 1.001, x));
    double gy = Math.max(0, Math.min(glow.height() - 1.001, y));
    int i = (int) gx;
    int j = (int) gy;
    Rgb low = glow.get(i, j).mix(glow.get(i + 1, j), gx - i);
    return low.mix(glow.get(i, j + 1).mix(glow.get(i + 1, j + 1), gx - i), gy - j);
  }

  private static double vignette(int x, int y, int width, int height) {
    double dx = (x - width / 2.0) / width;
    double dy = (y - height / 2.0) / width;
    return 1 - 0.42 * (dx * dx + dy * dy);
  }

  private static int pack(Rgb light, double grain) {
    return channel(light.r(), grain) << 16
        | channel(light.g(), grain) << 8
        | channel(light.b(), grain);
  }

  private static int channel(double light, double grain) {
    double place = Math.sqrt(Math.max(0, light) / BRIGHTEST) * (CURVE.length - 1);
    double encoded = CURVE[(int) Math.min(CURVE.length - 1.0, place)];
    return (int) (Curve.clamp(encoded + grain * (1.2 - encoded)) * 255 + 0.5);
  }

  /**
   * The curve of K. Narkowicz, "ACES Filmic Tone Mapping Curve" (2016), then sRGB, over the square
   * root of light.
   */
  private static float[] curve() {
    float[] curve = new float[8192];
    for (int i = 0; i < curve.length; i++) {
      double root = i / (curve.length - 1.0);
      double v = 0.8 * BRIGHTEST * root * root;
      double toned = Curve.clamp(v * (2.51 * v + 0.03) / (v * (2.43 * v + 0.59) + 0.14));
      curve[i] = (float) StrictMath.pow(toned, 1 / 2.2);
    }
    return curve;
  }
}
