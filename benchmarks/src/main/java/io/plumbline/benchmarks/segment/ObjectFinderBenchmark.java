package io.plumbline.benchmarks.segment;

import io.plumbline.segmentation.FoundObject;
import io.plumbline.segmentation.ObjectFinder;
import io.plumbline.segmentation.PixelArea;
import io.plumbline.segmentation.Prompt;
import io.plumbline.segmentation.Prompt.Pixel;
import io.plumbline.segmentation.UnreadableImageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An object in a JPEG of two megapixels, from the file's bytes to the runs of its pixels. It covers
 * most of the image, which takes longest, on a ground of shades and noise. The goal is a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class ObjectFinderBenchmark {
  private static final int WIDTH = 1633;
  private static final int HEIGHT = 1225;

  private final ObjectFinder finder = new ObjectFinder();
  private byte[] photo = {};

  /** Makes the image. */
  @Setup
  public void setUp() throws IOException {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double away = Math.hypot((x - 816) / 520.0, (y - 612) / 420.0);
        boolean inside = away + 0.06 * Math.sin(9 * Math.atan2(y - 612, x - 816)) < 1;
        int noise = random.nextInt(48);
        int red = inside ? 150 + noise : 60 + noise + x / 24;
        int green = inside ? 90 + noise + y / 30 : 110 + noise;
        int blue = inside ? 40 + noise : 120 + noise;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    photo = out.toByteArray();
  }

  /** Within a box. */
  @Benchmark
  public Optional<FoundObject> box() throws UnreadableImageException {
    return finder.find(photo, new Prompt.Box(new PixelArea(250, 150, 1130, 920)));
  }

  /** Between the four outermost points. */
  @Benchmark
  public Optional<FoundObject> outermostPoints() throws UnreadableImageException {
    return finder.find(
        photo,
        new Prompt.ExtremePoints(
            List.of(
                new Pixel(816, 190),
                new Pixel(300, 612),
                new Pixel(1330, 612),
                new Pixel(816, 1030))));
  }
}
