package io.plumbline.labeling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ModelArchiveTest {

  private static Thumbnail picture(int type, int side) throws IOException {
    BufferedImage image = new BufferedImage(side, side, type);
    for (int i = 0; i < side; i++) {
      image.setRGB(i, i, 0xff8040);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return Thumbnail.of(bytes.toByteArray());
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    Thumbnail coloured = picture(BufferedImage.TYPE_INT_RGB, 200);
    Thumbnail grey = picture(BufferedImage.TYPE_BYTE_GRAY, 20);
    List<Example> examples =
        List.of(
            new Example("cat", true, coloured, null),
            new Example("a \"dog\"", false, grey, null),
            new Example("개", false, null, "두 줄\n텍스트"));

    byte[] archive = ModelArchive.write(examples);
    List<Example> read = ModelArchive.read(archive);

    assertThat(read).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(read.get(i).className()).isEqualTo(examples.get(i).className());
      assertThat(read.get(i).drawnAtRandom()).isEqualTo(examples.get(i).drawnAtRandom());
      assertThat(read.get(i).text()).isEqualTo(examples.get(i).text());
    }
    assertThat(Objects.requireNonNull(read.get(0).picture()).pixels())
        .isEqualTo(coloured.pixels())
        .hasSize(3 * 32 * 32);
    assertThat(Objects.requireNonNull(read.get(1).picture()).pixels())
        .isEqualTo(grey.pixels())
        .hasSize(28 * 28);
    assertThat(ModelArchive.write(read)).isEqualTo(archive);
  }

  @Test
  void read_anotherFile_isRefused() {
    assertThatThrownBy(() -> ModelArchive.read("no archive".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void read_cutOff_isRefused() throws IOException {
    byte[] archive = ModelArchive.write(List.of(new Example("a", true, null, "text")));
    assertThatThrownBy(() -> ModelArchive.read(Arrays.copyOf(archive, 20)))
        .isInstanceOf(IOException.class);
  }
}
