package io.plumbline.acceptance.tasktype;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Pictures that are painted for a case, so that it is known what is where. */
final class Canvas {

  static final int WIDTH = 480;
  static final int HEIGHT = 320;

  private Canvas() {}

  /** A picture with something on it. */
  static BufferedImage painted(Consumer<Graphics2D> content) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xf4f1ea));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x2f5d8a));
    pen.setStroke(new BasicStroke(5));
    content.accept(pen);
    pen.dispose();
    return picture;
  }
}
