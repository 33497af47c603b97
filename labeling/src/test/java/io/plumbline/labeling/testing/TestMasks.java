package io.plumbline.labeling.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Masks as workers' pages send them. */
public final class TestMasks {

  private TestMasks() {}

  /** A rectangle of one colour. */
  public record Patch(int color, Rectangle place) {}

  /** A transparent picture with some rectangles. */
  public static BufferedImage painted(int width, int height, Patch... patches) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    for (Patch patch : patches) {
      pen.setColor(new Color(patch.color()));
      pen.fill(patch.place());
    }
    pen.dispose();
    return image;
  }

  /** The file of a picture. */
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The picture of a file. */
  public static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code {"<element>":{<legend>,"labeledImage":{"pngImageData":"…"}}}}. */
  public static ObjectNode answer(String element, String legend, byte[] png) {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(
                "{\"%s\":{%s,\"labeledImage\":{\"pngImageData\":\"%s\"}}}"
                    .formatted(element, legend, Base64.getEncoder().encodeToString(png)));
  }
}
