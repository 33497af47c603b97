package io.plumbline.consolidation.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SemanticSpamTest {
  private static final int IMAGES = 40;

  @Test
  void workerQuality_imagesOfManySizes_suspectsWhoDoesNotLook() {
    SplittableRandom random = new SplittableRandom(7);
    List<WorkerMask> masks = new ArrayList<>();
    for (int image = 0; image < IMAGES; image++) {
      int width = 30 + image;
      int height = 60 - image / 2;
      int x = random.nextInt(width / 2);
      int y = random.nextInt(height / 2);
      for (int worker = 0; worker < 4; worker++) {
        int off = random.nextInt(worker + 1);
        masks.add(new WorkerMask(image, worker, square(width, height, x + off, y, 10)));
      }
      masks.add(new WorkerMask(image, 4, square(width, height, 0, 0, 100)));
      masks.add(new WorkerMask(image, 5, square(width, height, 0, 0, 0)));
      int elsewhere = random.nextInt(width / 2);
      masks.add(
          new WorkerMask(
              image, 6, square(width, height, elsewhere, random.nextInt(height / 2), 10)));
    }
    List<String> images = IntStream.range(0, IMAGES).mapToObj(image -> "i" + image).toList();
    List<String> workers = IntStream.range(0, 7).mapToObj(worker -> "w" + worker).toList();

    double[] spam =
        new SemanticConsolidator()
            .fit(new SemanticAnnotations(images, workers, masks))
            .workerQuality()
            .spam();

    for (int worker = 0; worker < 4; worker++) {
      assertThat(spam[worker]).as("looks %d", worker).isLessThan(0.01);
    }
    for (int worker = 4; worker < 7; worker++) {
      assertThat(spam[worker]).as("does not look %d", worker).isGreaterThan(0.5);
    }
  }

  /** Cut off at the ends of the image. */
  private static LabelMask square(int width, int height, int x, int y, int side) {
    int[] labels = new int[width * height];
    for (int row = y; row < Math.min(height, y + side); row++) {
      for (int column = x; column < Math.min(width, x + side); column++) {
        labels[row * width + column] = 1;
      }
    }
    return LabelMask.ofPixels(width, labels);
  }
}
