package io.plumbline.acceptance.automation;

import io.plumbline.acceptance.requester.Requester;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pictures of discs, bars and rings that stand for the classes, each drawn differently. */
final class Shapes {

  private static final int SIDE = 28;

  /** So large is the noise on top of a picture's grey values. */
  private static final int NOISE = 60;

  private Shapes() {}

  /** The place of a picture's class among the classes. */
  static int classOf(int number) {
    return new Random(31L * number).nextInt(Requester.CLASSES.size());
  }

  /** A grey PNG, another for each number. */
  static byte[] png(int number) {
    Random random = new Random(7_919L * number + 1);
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int grey = 130 + random.nextInt(90);
    pen.setColor(new Color(grey, grey, grey));
    pen.setTransform(
        AffineTransform.getRotateInstance(random.nextDouble() * Math.PI, SIDE / 2.0, SIDE / 2.0));
    int size = 9 + random.nextInt(8);
    int x = SIDE / 2 - size / 2 + random.nextInt(5) - 2;
    int y = SIDE / 2 - size / 2 + random.nextInt(5) - 2;
    switch (classOf(number)) {
      case 0 -> pen.fillOval(x, y, size, size);
      case 1 -> pen.fillRect(x + size / 3, y - 3, size / 3 + 1, size + 6);
      default -> {
        pen.setStroke(new BasicStroke(2));
        pen.drawOval(x, y, size, size);
      }
    }
    pen.dispose();
    for (int i = 0; i < SIDE * SIDE; i++) {
      int value = image.getRaster().getSample(i % SIDE, i / SIDE, 0) + random.nextInt(NOISE);
      image.getRaster().setSample(i % SIDE, i / SIDE, 0, Math.min(255, value));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
