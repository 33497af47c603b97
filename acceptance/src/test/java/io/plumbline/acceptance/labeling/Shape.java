package io.plumbline.acceptance.labeling;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** What is on the pictures to label. The order is that of the label categories. */
enum Shape {
  CIRCLE,
  SQUARE,
  TRIANGLE;

  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;

  /** The label category. */
  String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Draws it. The file's ending, {@code png} or {@code jpg}, says in which format. */
  void draw(Path file) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(0xf4f1ea));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(0x2f5d8a));
    switch (this) {
      case CIRCLE -> graphics.fill(new Ellipse2D.Double(140, 60, 200, 200));
      case SQUARE -> graphics.fill(new Rectangle2D.Double(140, 60, 200, 200));
      case TRIANGLE ->
          graphics.fill(new Polygon(new int[] {140, 340, 240}, new int[] {260, 260, 60}, 3));
    }
    graphics.dispose();
    String name = file.getFileName().toString();
    try {
      if (!ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
        throw new IllegalArgumentException("no format for " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
