package io.plumbline.autolabel.feature.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.Scores;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.linear.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFeaturesTest {

  private record Album(List<Picture> pictures) implements Pictures {
    @Override
    public int size() {
      return pictures.size();
    }

    @Override
    public Picture get(int index) {
      return pictures.get(index);
    }
  }

  /**
   * Two classes: stripes across or down, one pixel wide, and light or dark by chance in each tile
   * of 4 × 4 pixels. A gradient is the difference of the pixels beside it and sees nothing of them
   * but the seams of tiles, and each pixel is light as often as dark.
   */
  private static Album stripes(int count) {
    Random random = new Random(1);
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] plane = new float[28 * 28];
      boolean[] turned = new boolean[7 * 7];
      for (int tile = 0; tile < turned.length; tile++) {
        turned[tile] = random.nextBoolean();
      }
      for (int p = 0; p < plane.length; p++) {
        int row = p / 28;
        int column = p % 28;
        boolean light = (i % 2 == 0 ? row : column) % 2 == 0 ^ turned[row / 4 * 7 + column / 4];
        plane[p] = (float) ((light ? 0.6 : 0.4) + 0.02 * random.nextGaussian());
      }
      pictures.add(new Picture(28, 28, new float[][] {plane}));
    }
    return new Album(pictures);
  }

  private static double heldOutError(Matrix... views) {
    int[] objects = IntStream.range(0, views[0].rows()).toArray();
    int[] labels = IntStream.of(objects).map(i -> i % 2).toArray();
    Scores scores =
        new KernelRidge(List.of(views), KernelRidge.MOST_LIKENESSES)
            .learn(new TrainingSet(objects, labels, 2, objects.length));
    return scores.heldOutError();
  }

  @Test
  void of_whatGradientsCannotTellApart_patchesTellApart() {
    List<Matrix> views = PictureFeatures.of(stripes(120), new Random(2));
    assertThat(heldOutError(views.get(0))).isGreaterThan(0.25);
    assertThat(heldOutError(views.get(1))).isLessThan(0.05);
    assertThat(heldOutError(views.get(0), views.get(1))).isLessThan(0.05);
  }

  @Test
  void of_anyNumberOfCores_givesTheSameNumbers() throws Exception {
    Album album = stripes(60);
    List<List<Matrix>> computed = new ArrayList<>();
    for (int cores : new int[] {1, 3}) {
      ForkJoinPool pool = new ForkJoinPool(cores);
      try {
        computed.add(pool.submit(() -> PictureFeatures.of(album, new Random(3))).get());
      } finally {
        pool.shutdown();
      }
    }
    for (int view = 0; view < 2; view++) {
      assertThat(computed.get(0).get(view).values()).isEqualTo(computed.get(1).get(view).values());
    }
  }

  @ParameterizedTest
  @CsvSource({"1,28,28,1", "1,32,32,3", "2,1,1,1", "3,1,200,3", "5,7,3,1", "20,40,30,3"})
  void of_picturesOfOneTone_areAllAlike(int count, int width, int height, int planes) {
    float[] plane = new float[width * height];
    Arrays.fill(plane, 0.7f);
    float[][] all = new float[planes][];
    Arrays.fill(all, plane);
    List<Picture> pictures =
        IntStream.range(0, count).mapToObj(i -> new Picture(width, height, all)).toList();
    for (Matrix view : PictureFeatures.of(new Album(pictures), new Random(4))) {
      assertThat(view.rows()).isEqualTo(count);
      for (int i = 0; i < view.values().length; i++) {
        assertThat(view.values()[i]).isFinite().isEqualTo(view.values()[i % view.columns()]);
      }
    }
  }

  @Test
  void of_greyAndColouredPictures_seesBoth() {
    List<Picture> pictures = new ArrayList<>();
    for (Picture grey : stripes(10).pictures()) {
      float[] plane = grey.planes()[0];
      pictures.add(new Picture(28, 28, new float[][] {plane, new float[28 * 28], plane}));
      pictures.add(grey);
    }
    for (List<Picture> order : List.of(pictures, pictures.subList(1, 20))) {
      for (Matrix view : PictureFeatures.of(new Album(order), new Random(5))) {
        assertThat(view.rows()).isEqualTo(order.size());
        for (float value : view.values()) {
          assertThat(value).isFinite();
        }
      }
    }
  }
}
