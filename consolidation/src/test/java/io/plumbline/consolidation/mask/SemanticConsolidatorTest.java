package io.plumbline.consolidation.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import io.plumbline.consolidation.shape.Point;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SemanticConsolidatorTest {
  private static final int WIDTH = 6;

  @Property(tries = 200)
  void fit_otherOrderAndNames_givesTheSameDigits(
      @ForAll("masks") @Size(min = 1, max = 8) List<LabelMask> masks, @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < masks.size(); i++) {
      order.add(i);
    }
    SemanticResult result = new SemanticConsolidator().fit(annotations(masks, order, "w"));
    Collections.shuffle(order, new Random(seed));
    SemanticResult other = new SemanticConsolidator().fit(annotations(masks, order, "someone-"));

    assertThat(other.masks()).isEqualTo(result.masks());
    assertThat(other.confidence()).isEqualTo(result.confidence());
    assertThat(result.confidence()[0]).isBetween(0.0, 1.0);
    assertThat(result.answerNeed().gain()[0]).isBetween(0.0, 1.0);
    assertThat(result.workerQuality().skill()).doesNotContain(Double.NaN);
    assertThat(result.explain(0).votes()).hasSize(masks.size());
  }

  @Property(tries = 100)
  void fit_allAgree_givesThatMask(@ForAll("mask") LabelMask mask) {
    List<Integer> order = List.of(0, 1, 2);

    SemanticResult result =
        new SemanticConsolidator().fit(annotations(List.of(mask, mask, mask), order, "w"));

    assertThat(result.masks()).containsExactly(mask);
  }

  @Property(tries = 100)
  void fit_anyMasks_givesEachPixelALabelThatSomebodyGaveNearby(
      @ForAll("masks") @Size(min = 2, max = 5) List<LabelMask> masks) {
    LabelMask result =
        SemanticConsolidator.majority().fit(annotations(masks, List.of(), "w")).masks().get(0);

    for (int y = 0; y < result.height(); y++) {
      for (int x = 0; x < WIDTH; x++) {
        int label = result.at(x, y);
        int column = x;
        int row = y;
        // The objects are too small for any smoothing.
        assertThat(masks).anyMatch(mask -> mask.at(column, row) == label);
      }
    }
  }

  @Test
  void fit_workerWhoIsFarOff_countsLittle() {
    List<LabelMask> masks =
        List.of(disc(50, 50, 30), disc(51, 50, 30), disc(50, 51, 30), disc(80, 80, 30));

    SemanticResult result =
        new SemanticConsolidator().fit(annotations(masks, List.of(0, 1, 2, 3), "w"));

    assertThat(result.masks().get(0).overlap(disc(50, 50, 30))).isGreaterThan(0.95);
    double[] weight = result.weight()[0];
    for (int i = 0; i < 4; i++) {
      boolean farOff = result.byImage().get(0).get(i).mask().equals(masks.get(3));
      assertThat(weight[i]).isCloseTo(farOff ? 0 : 1 / 3.0, within(0.07));
    }
  }

  @Test
  void fit_twentyMegapixels_fitsIntoLittleMemory() {
    int width = 5_500;
    int height = 3_650;
    SplittableRandom random = new SplittableRandom(3);
    List<LabelMask> masks = new ArrayList<>();
    for (int worker = 0; worker < 5; worker++) {
      List<Point> outline = new ArrayList<>();
      for (int corner = 0; corner < 200; corner++) {
        double angle = corner * Math.PI / 100;
        double radius = 1_500 + random.nextDouble(-20, 20);
        outline.add(new Point(2_700 + radius * Math.cos(angle), 1_800 + radius * Math.sin(angle)));
      }
      masks.add(PolygonMask.fill(outline, width, height));
    }

    SemanticAnnotations annotations = annotations(masks, List.of(0, 1, 2, 3, 4), "w");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    SemanticResult result = new SemanticConsolidator().fit(annotations);
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

    // All that was allocated bounds all that was held; a plain array of labels has 80 MB.
    assertThat(allocated).isLessThan(24_000_000);
    int runs = masks.stream().mapToInt(LabelMask::runs).max().orElse(0);
    assertThat(result.masks().get(0).runs()).isLessThan(2 * runs);
    assertThat(Arrays.stream(result.agreement()[0]).min().orElse(0)).isGreaterThan(0.98);
  }

  @Test
  void annotations_masksOfOtherSizes_areRefused() {
    List<WorkerMask> masks =
        List.of(
            new WorkerMask(0, 0, LabelMask.ofPixels(1, new int[] {0, 1})),
            new WorkerMask(0, 1, LabelMask.ofPixels(2, new int[] {0, 1})));

    assertThatThrownBy(() -> new SemanticAnnotations(List.of("sea"), List.of("ann", "bob"), masks))
        .hasMessage("image \"sea\" has masks of 1 × 2 and of 2 × 1 pixels");
  }

  @Provide
  Arbitrary<List<LabelMask>> masks() {
    return mask().list();
  }

  @Provide
  Arbitrary<LabelMask> mask() {
    return Arbitraries.integers()
        .between(0, 2)
        .array(int[].class)
        .ofSize(4 * WIDTH)
        .map(pixels -> LabelMask.ofPixels(WIDTH, pixels));
  }

  private static SemanticAnnotations annotations(
      List<LabelMask> masks, List<Integer> order, String prefix) {
    List<String> workers = new ArrayList<>();
    List<WorkerMask> all = new ArrayList<>();
    for (int i = 0; i < masks.size(); i++) {
      int chosen = order.isEmpty() ? i : order.get(i);
      workers.add(prefix + chosen);
      all.add(new WorkerMask(0, i, masks.get(chosen)));
    }
    return new SemanticAnnotations(List.of("image"), workers, all);
  }

  private static LabelMask disc(int x, int y, int radius) {
    int[] pixels = new int[120 * 120];
    for (int i = 0; i < pixels.length; i++) {
      int dx = i % 120 - x;
      int dy = i / 120 - y;
      pixels[i] = dx * dx + dy * dy <= radius * radius ? 1 : 0;
    }
    return LabelMask.ofPixels(120, pixels);
  }
}
