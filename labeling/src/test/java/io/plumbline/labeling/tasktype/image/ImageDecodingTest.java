package io.plumbline.labeling.tasktype.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecodingTest {

  private final ImageDecoding decoding = new ImageDecoding();

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void wholeImage_isFine_andOneThatIsCutOffIsNot(String format) throws IOException {
    byte[] image = image(format);

    assertThat(decoding.problemWith(image)).isEmpty();
    assertThat(decoding.problemWith(Arrays.copyOf(image, image.length / 2))).isPresent();
  }

  @Test
  void whatIsNoImage_isNotJudged() {
    assertThat(decoding.problemWith("a text".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static byte[] image(String format) throws IOException {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    SplittableRandom random = new SplittableRandom(7);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 400; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
