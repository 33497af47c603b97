package io.plumbline.server.demo;

import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.S3Location;
import io.plumbline.server.demo.landscape.LandscapeKind;
import io.plumbline.server.demo.landscape.LandscapePainter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The sample's photos: painted by the program, so that nothing has to be fetched. */
final class DemoPhotos {

  static final int COUNT = 24;

  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;
  private static final float JPEG_QUALITY = 0.9f;

  /** A person who waits hears something as often as this. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private final ObjectStore store;

  DemoPhotos(ObjectStore store) {
    this.store = store;
  }

  /**
   * Paints what is missing, on all processors.
   *
   * @return where all of them are, kinds mixed
   */
  List<S3Location> prepare(S3Location folder, DemoProgress progress) throws IOException {
    List<S3Location> all =
        IntStream.range(0, COUNT)
            .mapToObj(i -> folder.resolve("landscape-%02d.jpg".formatted(i + 1)))
            .toList();
    List<Integer> missing =
        IntStream.range(0, COUNT).filter(i -> store.find(all.get(i)).isEmpty()).boxed().toList();
    if (!missing.isEmpty()) {
      paint(missing, all, progress);
    }
    return all;
  }

  private void paint(List<Integer> missing, List<S3Location> all, DemoProgress progress)
      throws IOException {
    AtomicInteger done = new AtomicInteger();
    ExecutorService painters =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> pictures =
          missing.stream()
              .<Future<?>>map(
                  i ->
                      painters.submit(
                          () -> {
                            store.putBytes(all.get(i), jpeg(picture(i)), "image/jpeg");
                            return done.incrementAndGet();
                          }))
              .toList();
      for (Future<?> picture : pictures) {
        while (!isDone(picture)) {
          progress.step("painting landscapes: " + done + " of " + missing.size());
        }
      }
    } catch (ExecutionException e) {
      throw new IOException("a landscape could not be painted", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("painting was interrupted", e);
    } finally {
      painters.shutdownNow();
    }
  }

  /** Waits for a while. */
  private static boolean isDone(Future<?> picture) throws ExecutionException, InterruptedException {
    try {
      picture.get(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** Steps through the kinds so that neighbours differ and each kind comes equally often. */
  private static BufferedImage picture(int number) {
    LandscapeKind[] kinds = LandscapeKind.values();
    int round = number / kinds.length;
    LandscapeKind kind = kinds[(number * 3 + round) % kinds.length];
    return LandscapePainter.paint(kind, 1 + round, WIDTH, HEIGHT);
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), quality);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
