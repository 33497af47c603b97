package io.plumbline.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.segmentation.Prompt.Pixel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ObjectFinderTest {

  private static final int WIDTH = 1633;
  private static final int HEIGHT = 1225;
  private static final Shape ELLIPSE = new Ellipse2D.Double(420, 300, 610, 450);
  private static final Prompt BOX = new Prompt.Box(new PixelArea(400, 285, 650, 480));
  private static final Prompt POINTS =
      new Prompt.ExtremePoints(
          List.of(
              new Pixel(725, 301), new Pixel(421, 525), new Pixel(1028, 525), new Pixel(725, 748)));

  private final ObjectFinder finder = new ObjectFinder();

  @Test
  void find_box_isTheObjectToThePixel() throws Exception {
    assertThat(overlap(finder.find(photo(), BOX).orElseThrow())).isGreaterThan(0.97);
  }

  @Test
  void find_outermostPoints_isTheObjectToThePixel() throws Exception {
    assertThat(overlap(finder.find(photo(), POINTS).orElseThrow())).isGreaterThan(0.97);
  }

  @Test
  void find_partOfALargeImage_isReadSmaller() throws Exception {
    BufferedImage large = new BufferedImage(9000, 6000, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = large.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillOval(2000, 1500, 4000, 3000);
    graphics.dispose();

    FoundObject found =
        finder
            .find(bytes(large, "png"), new Prompt.Box(new PixelArea(1900, 1400, 4200, 3200)))
            .orElseThrow();

    double wanted = Math.PI * 2000 * 1500;
    assertThat(found.pixels() / wanted).isBetween(0.98, 1.02);
    assertThat(found.runs().stream().mapToLong(Integer::longValue).sum())
        .isEqualTo((long) found.area().width() * found.area().height());
  }

  @Test
  void find_imageThatLiesOnItsSide_isFoundWhereItIsSeen() throws Exception {
    // What is stored at the left is seen at the top: turned by a quarter to the right.
    BufferedImage stored = new BufferedImage(400, 200, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = stored.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(40, 20, 60, 100);
    graphics.dispose();

    FoundObject found =
        finder
            .find(turned(bytes(stored, "jpg"), 6), new Prompt.Box(new PixelArea(70, 30, 120, 80)))
            .orElseThrow();

    // Columns 40 to 100 are rows; rows 20 to 120 are columns, counted from the right.
    assertThat(found.pixels()).isBetween(5800L, 6200L);
    BitSet pixels = pixels(found, 200);
    assertThat(pixels.get(70 * 200 + 130)).isTrue();
    assertThat(pixels.get(42 * 200 + 82)).isTrue();
    assertThat(pixels.get(42 * 200 + 76)).isFalse();
    assertThat(pixels.get(36 * 200 + 82)).isFalse();
  }

  @Test
  void find_objectThatFillsTheImage_doesNotFail() throws Exception {
    BufferedImage plain = new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR);

    assertThat(finder.find(bytes(plain, "png"), new Prompt.Box(new PixelArea(0, 0, 60, 40))))
        .satisfiesAnyOf(
            found -> assertThat(found).isEmpty(),
            found -> assertThat(found.orElseThrow().pixels()).isLessThanOrEqualTo(2400));
  }

  @Test
  void find_whatIsNoImage_isRefused() {
    byte[] text = "no image".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> finder.find(text, BOX))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessage("objects can be found in JPEG and PNG images");
  }

  @Test
  void find_brokenFile_isRefusedOrFoundInPart() throws Exception {
    byte[] photo = photo();
    Random random = new Random(5);
    for (int attempt = 0; attempt < 25; attempt++) {
      byte[] broken = photo.clone();
      for (int change = 0; change < 20; change++) {
        broken[random.nextInt(2000)] = (byte) random.nextInt(256);
      }
      try {
        finder.find(broken, new Prompt.Box(new PixelArea(40, 40, 100, 100)));
      } catch (UnreadableImageException | IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("(?s).+");
      }
    }
  }

  @Test
  void find_imageThatSaysItIsHuge_isRefusedUnread() throws Exception {
    byte[] file = bytes(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "png");
    file[16] = 0;
    file[17] = 2;
    file[20] = 0;
    file[21] = 2;

    assertThatThrownBy(() -> finder.find(file, BOX))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("100 million pixels");
  }

  @Test
  void find_placeBeyondTheImage_isRefused() throws IOException {
    byte[] photo = photo();

    assertThatThrownBy(() -> finder.find(photo, new Prompt.Box(new PixelArea(1600, 10, 100, 100))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1633 × 1225");
  }

  /** Two megapixels of noise, and on them an ellipse of other colours. */
  private static byte[] photo() throws IOException {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int noise = random.nextInt(40);
        boolean inside = ELLIPSE.contains(x + 0.5, y + 0.5);
        image.setRGB(
            x,
            y,
            inside
                ? new Color(150 + noise, 90 + noise, 40 + noise).getRGB()
                : new Color(60 + noise + x / 20, 110 + noise, 120 + noise).getRGB());
      }
    }
    return bytes(image, "jpg");
  }

  /** Intersection over union with the ellipse. */
  private static double overlap(FoundObject found) {
    BitSet pixels = pixels(found, WIDTH);
    long both = 0;
    long either = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean wanted = ELLIPSE.contains(x + 0.5, y + 0.5);
        boolean is = pixels.get(y * WIDTH + x);
        both += wanted && is ? 1 : 0;
        either += wanted || is ? 1 : 0;
      }
    }
    return (double) both / either;
  }

  /** The object's pixels by their places in the rows of an image so wide. */
  private static BitSet pixels(FoundObject found, int imageWidth) {
    BitSet pixels = new BitSet();
    PixelArea area = found.area();
    int place = 0;
    for (int run = 0; run < found.runs().size(); run++) {
      for (int end = place + found.runs().get(run); place < end; place++) {
        if (run % 2 == 1) {
          int x = area.left() + place % area.width();
          pixels.set((area.top() + place / area.width()) * imageWidth + x);
        }
      }
    }
    return pixels;
  }

  private static byte[] bytes(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** The JPEG file with an EXIF orientation. */
  private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
    out.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
    out.write(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
