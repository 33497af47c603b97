package io.plumbline.consolidation.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PixelDawidSkeneTest {
  private static final int WIDTH = 6;
  private static final int SIDE = 80;

  @Property(tries = 200)
  void fit_otherOrderAndNames_givesTheSameDigits(
      @ForAll("masks") @Size(min = 1, max = 8) List<LabelMask> masks, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, masks.size()).boxed().toList());
    SemanticResult result = new PixelDawidSkene().fit(oneEach(masks, order, "w"));
    Collections.shuffle(order, new Random(seed));
    SemanticResult other = new PixelDawidSkene().fit(oneEach(masks, order, "someone-"));

    assertThat(other.masks()).isEqualTo(result.masks());
    assertThat(other.confidence()).isEqualTo(result.confidence());
    assertThat(other.weight()[0]).containsExactlyInAnyOrder(result.weight()[0]);
    assertThat(result.confidence()[0]).isBetween(0.0, 1.0);
    assertThat(result.weight()[0]).doesNotContain(Double.NaN);
    assertThat(result.workerQuality().skill()).doesNotContain(Double.NaN);
  }

  @Property(tries = 100)
  void fit_anyMasks_givesEachPixelALabelThatSomebodyGaveIt(
      @ForAll("masks") @Size(min = 1, max = 5) List<LabelMask> masks) {
    LabelMask result =
        new PixelDawidSkene().fit(oneEach(masks, numbers(masks), "w")).masks().get(0);

    for (int pixel = 0; pixel < result.width() * result.height(); pixel++) {
      int x = pixel % WIDTH;
      int y = pixel / WIDTH;
      assertThat(masks).anyMatch(mask -> mask.at(x, y) == result.at(x, y));
    }
  }

  @Property(tries = 200)
  void round_anyMasks_neverLosesLikelihood(
      @ForAll("masks") @Size(min = 2, max = 6) List<LabelMask> masks, @ForAll long seed) {
    Random random = new Random(seed);
    List<List<WorkerMask>> byImage = List.of(new ArrayList<>(), new ArrayList<>());
    masks.forEach(mask -> byImage.get(0).add(new WorkerMask(0, byImage.get(0).size(), mask)));
    List<LabelMask> others = new ArrayList<>(masks);
    Collections.shuffle(others, random);
    others.forEach(mask -> byImage.get(1).add(new WorkerMask(1, byImage.get(1).size(), mask)));
    PixelConfusion confusion = new PixelConfusion(masks.size(), byImage);
    confusion.round();

    double before = confusion.round();
    for (int round = 0; round < 20; round++) {
      double now = confusion.round();
      assertThat(now).isGreaterThanOrEqualTo(before - 1e-4);
      before = now;
    }
  }

  @Property(tries = 200)
  void sweep_anyMasks_neverMakesTheWholeLessProbable(
      @ForAll("masks") @Size(min = 2, max = 6) List<LabelMask> masks) {
    PixelEvidence votes = (said, label) -> IntStream.of(said).filter(one -> one == label).count();
    SmoothField field = new SmoothField(masks, votes, 0.7);
    LabelMask labels = field.alone();

    for (int sweep = 0; sweep < 5; sweep++) {
      LabelMask next = field.sweep(labels);
      assertThat(probability(masks, next))
          .isGreaterThanOrEqualTo(probability(masks, labels) - 1e-9);
      labels = next;
    }
  }

  @Test
  void fit_imageCutElsewhere_labelsTheObjectAlike() {
    List<LabelMask> masks =
        List.of(disc(40, 40, 25), disc(42, 41, 24), disc(38, 40, 27), disc(40, 43, 22));
    List<LabelMask> padded = masks.stream().map(mask -> withEmptyRows(mask, 200)).toList();

    LabelMask result =
        new PixelDawidSkene().fit(oneEach(masks, numbers(masks), "w")).masks().get(0);
    LabelMask other =
        new PixelDawidSkene().fit(oneEach(padded, numbers(masks), "w")).masks().get(0);

    assertThat(other).isEqualTo(withEmptyRows(result, 200));
  }

  @Test
  void fit_workerWhoWasRightElsewhere_isBelievedAgainstAnother() {
    LabelMask truth = disc(40, 40, 20);
    LabelMask tooLarge = disc(40, 40, 28);
    List<WorkerMask> masks = new ArrayList<>();
    for (int image = 0; image < 3; image++) {
      masks.add(new WorkerMask(image, 0, truth));
      masks.add(new WorkerMask(image, 1, truth));
      masks.add(new WorkerMask(image, 2, tooLarge));
    }
    masks.add(new WorkerMask(3, 0, truth));
    masks.add(new WorkerMask(3, 2, tooLarge));

    SemanticResult result =
        new PixelDawidSkene()
            .fit(
                new SemanticAnnotations(
                    List.of("a", "b", "c", "d"), List.of("ann", "bob", "cyd"), masks));

    assertThat(result.masks()).containsOnly(truth);
    int careful = result.byImage().get(3).get(0).worker() == 0 ? 0 : 1;
    assertThat(result.weight()[3][careful]).isGreaterThan(0.7);
  }

  @Test
  void fit_smoothed_isNearerToTheTruthOfNoisyMasks() {
    SplittableRandom random = new SplittableRandom(9);
    LabelMask truth = disc(40, 40, 25);
    List<LabelMask> masks = new ArrayList<>();
    for (int worker = 0; worker < 3; worker++) {
      masks.add(noisy(truth, 0.2, random));
    }
    SemanticAnnotations annotations = oneEach(masks, numbers(masks), "w");

    double alone = new PixelDawidSkene(0).fit(annotations).masks().get(0).overlap(truth);
    double smooth = new PixelDawidSkene().fit(annotations).masks().get(0).overlap(truth);

    assertThat(alone).isLessThan(0.9);
    assertThat(smooth).isGreaterThan(0.95);
  }

  @Test
  void fit_twentyMegapixels_fitsIntoLittleMemory() {
    SplittableRandom random = new SplittableRandom(3);
    List<LabelMask> masks = new ArrayList<>();
    for (int worker = 0; worker < 5; worker++) {
      List<Point> outline = new ArrayList<>();
      for (int corner = 0; corner < 200; corner++) {
        double angle = corner * Math.PI / 100;
        double radius = 1_500 + random.nextDouble(-20, 20);
        outline.add(new Point(2_700 + radius * Math.cos(angle), 1_800 + radius * Math.sin(angle)));
      }
      masks.add(PolygonMask.fill(outline, 5_500, 3_650));
    }
    SemanticAnnotations annotations = oneEach(masks, numbers(masks), "w");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    SemanticResult result = new PixelDawidSkene().fit(annotations);
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

    // All that was allocated bounds all that was held; a plain array of labels has 80 MB.
    assertThat(allocated).isLessThan(60_000_000);
    assertThat(Arrays.stream(result.agreement()[0]).min().orElse(0)).isGreaterThan(0.98);
  }

  @Test
  void fit_labelsThatAreTooMany_areRefused() {
    SemanticAnnotations annotations =
        oneEach(List.of(LabelMask.ofPixels(2, new int[] {0, 32})), List.of(0), "w");

    assertThatThrownBy(() -> new PixelDawidSkene().fit(annotations))
        .hasMessage(
            "masks with label 32; confusion of pixels is learned for labels 0 to 31, the default"
                + " method takes any number");
  }

  @Test
  void smoothing_negative_isRefused() {
    assertThatThrownBy(() -> new PixelDawidSkene(-1))
        .hasMessage("a smoothing of -1.0; it is at least 0 and finite");
  }

  @Provide
  Arbitrary<List<LabelMask>> masks() {
    return Arbitraries.integers()
        .between(0, 2)
        .array(int[].class)
        .ofSize(4 * WIDTH)
        .map(pixels -> LabelMask.ofPixels(WIDTH, pixels))
        .list();
  }

  /** What {@link SmoothField} makes large: votes, and 0.7 for each pair of like neighbours. */
  private static double probability(List<LabelMask> masks, LabelMask labels) {
    double sum = 0;
    for (int y = 0; y < labels.height(); y++) {
      for (int x = 0; x < labels.width(); x++) {
        for (LabelMask mask : masks) {
          sum += mask.at(x, y) == labels.at(x, y) ? 1 : 0;
        }
        sum += 0.7 * alike(labels, x, y, x + 1, y) + 0.7 * alike(labels, x, y, x, y + 1);
        sum += 0.7 * Math.sqrt(0.5) * alike(labels, x, y, x + 1, y + 1);
        sum += 0.7 * Math.sqrt(0.5) * alike(labels, x, y, x - 1, y + 1);
      }
    }
    return sum;
  }

  private static int alike(LabelMask labels, int x, int y, int otherX, int otherY) {
    boolean inside = otherX >= 0 && otherX < labels.width() && otherY < labels.height();
    return inside && labels.at(x, y) == labels.at(otherX, otherY) ? 1 : 0;
  }

  private static List<Integer> numbers(List<LabelMask> masks) {
    return IntStream.range(0, masks.size()).boxed().toList();
  }

  private static SemanticAnnotations oneEach(
      List<LabelMask> masks, List<Integer> order, String prefix) {
    List<String> workers = new ArrayList<>();
    List<WorkerMask> all = new ArrayList<>();
    for (int chosen : order) {
      all.add(new WorkerMask(0, workers.size(), masks.get(chosen)));
      workers.add(prefix + chosen);
    }
    return new SemanticAnnotations(List.of("image"), workers, all);
  }

  private static LabelMask disc(int x, int y, int radius) {
    int[] pixels = new int[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      int dx = i % SIDE - x;
      int dy = i / SIDE - y;
      pixels[i] = dx * dx + dy * dy <= radius * radius ? 1 : 0;
    }
    return LabelMask.ofPixels(SIDE, pixels);
  }

  private static LabelMask noisy(LabelMask mask, double share, SplittableRandom random) {
    int[] pixels = new int[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      int label = mask.at(i % SIDE, i / SIDE);
      pixels[i] = random.nextDouble() < share ? 1 - label : label;
    }
    return LabelMask.ofPixels(SIDE, pixels);
  }

  private static LabelMask withEmptyRows(LabelMask mask, int rows) {
    LabelMaskBuilder builder = LabelMask.builder(mask.width(), mask.height() + rows);
    int last = 0;
    for (int run = 0; run < mask.runs(); run++) {
      builder.append(mask.label(run), mask.end(run) - last);
      last = mask.end(run);
    }
    return builder.build();
  }
}
