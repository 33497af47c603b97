package io.plumbline.autolabelonnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxPictureEmbeddingTest {

  @TempDir private Path folder;

  private record Given(List<Picture> all) implements Pictures {
    @Override
    public int size() {
      return all.size();
    }

    @Override
    public Picture get(int index) {
      return all.get(index);
    }
  }

  /** A picture of one colour. */
  private static Picture plain(int width, int height, float... colour) {
    float[][] planes = new float[colour.length][width * height];
    for (int plane = 0; plane < colour.length; plane++) {
      Arrays.fill(planes[plane], colour[plane]);
    }
    return new Picture(width, height, planes);
  }

  @Test
  void embed_picturesOfAllSizes_givesWhatTheNetworkSees() throws IOException {
    Path network = TinyNetworks.pictures(folder.resolve("network.onnx"), 3, -1);
    Pictures pictures =
        new Given(
            List.of(
                plain(500, 300, 0.3f, 0, 0.4f),
                plain(1, 1, 0, 0.7f, 0),
                plain(32, 32, 0.2f),
                plain(8, 300, 0, 0, 0)));
    Matrix rows = OnnxPictureEmbedding.of(network, PixelScale.UNIT).embed(pictures);
    float[][] wanted = {
      {0.6f, 0, 0.8f},
      {0, 1, 0},
      {0.57735f, 0.57735f, 0.57735f},
      {0, 0, 0}
    };
    for (int row = 0; row < wanted.length; row++) {
      for (int plane = 0; plane < 3; plane++) {
        assertThat(rows.at(row, plane)).isCloseTo(wanted[row][plane], within(1e-4f));
      }
    }
  }

  @Test
  void embed_scaleOfImageNet_takesMeanAndDeviationAway() throws IOException {
    Path network = TinyNetworks.pictures(folder.resolve("network.onnx"), 3, 8);
    Picture picture = plain(8, 8, 0.485f + 0.229f, 0.456f, 0.406f - 0.225f);
    Matrix rows =
        OnnxPictureEmbedding.of(network, PixelScale.IMAGENET).embed(new Given(List.of(picture)));
    float root = (float) Math.sqrt(0.5);
    assertThat(rows.values()).containsExactly(new float[] {root, 0, -root}, within(1e-5f));
  }

  @Test
  void embed_greyNetwork_takesTheMeanOfColours() throws IOException {
    Path network = TinyNetworks.pictures(folder.resolve("network.onnx"), 1, 4);
    Matrix rows =
        OnnxPictureEmbedding.of(network, PixelScale.SIGNED)
            .embed(new Given(List.of(plain(9, 5, 0.9f, 0.9f, 0.9f), plain(9, 5, 0, 0, 0.3f))));
    assertThat(rows.values()).containsExactly(1, -1);
  }

  @Test
  void embed_networkOfOtherInputs_saysWhatItTakes() throws IOException {
    Path network = TinyNetworks.pictures(folder.resolve("network.onnx"), 7, 8);
    assertThatThrownBy(
            () ->
                OnnxPictureEmbedding.of(network, PixelScale.UNIT)
                    .embed(new Given(List.of(plain(8, 8, 1)))))
        .isInstanceOf(NetworkRefusedException.class)
        .hasMessageContaining("of 1 or 3 planes")
        .hasMessageContaining("this one takes [pixels (FLOAT, [-1, 7, 8, 8])]");
  }

  @Test
  void embed_fileThatIsCut_saysWhatToDo() throws IOException {
    Path network = TinyNetworks.pictures(folder.resolve("network.onnx"), 3, 8);
    byte[] whole = Files.readAllBytes(network);
    Files.write(network, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(
            () ->
                OnnxPictureEmbedding.of(network, PixelScale.UNIT)
                    .embed(new Given(List.of(plain(8, 8, 1)))))
        .isInstanceOf(NetworkRefusedException.class)
        .hasMessageContaining("is no network in ONNX's format");
  }
}
