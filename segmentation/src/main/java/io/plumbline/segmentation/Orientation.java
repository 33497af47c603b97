package io.plumbline.segmentation;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a JPEG file's pixels must be turned to stand upright: the tag Orientation of EXIF 2.32, which
 * browsers apply before anybody sees the image.
 *
 * @param tag 1 to 8; 1 is upright
 */
record Orientation(int tag) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;

  /** Rows of the file are columns of the upright image. */
  boolean swapsSides() {
    return tag >= 5;
  }

  /** The part of the file's pixels that is shown at an area of the upright image. */
  PixelArea stored(PixelArea area, int storedWidth, int storedHeight) {
    boolean swaps = swapsSides();
    boolean fromRight = tag == 2 || tag == 3 || tag == 7 || tag == 8;
    boolean fromBelow = tag == 3 || tag == 4 || tag == 6 || tag == 7;
    // Of an image that lies on its side, columns of the file go down the upright image.
    int x = swaps ? area.top() : area.left();
    int y = swaps ? area.left() : area.top();
    int width = swaps ? area.height() : area.width();
    int height = swaps ? area.width() : area.height();
    return new PixelArea(
        fromRight ? storedWidth - x - width : x,
        fromBelow ? storedHeight - y - height : y,
        width,
        height);
  }

  /** Turns pixels of the file, which are so many, upright. */
  AffineTransform upright(int width, int height) {
    return switch (tag) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** Reads it from a file; upright where nothing else is said. */
  static Orientation of(byte[] file) {
    try {
      return ofJpeg(ByteBuffer.wrap(file));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static Orientation ofJpeg(ByteBuffer file) {
    if ((file.getShort(0) & 0xFFFF) != 0xFFD8) {
      return UPRIGHT;
    }
    int at = 2;
    while ((file.get(at) & 0xFF) == 0xFF) {
      int marker = file.get(at + 1) & 0xFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      if (marker == START_OF_SCAN || length < 2) {
        break;
      }
      if (marker == APP1 && length >= 16 && file.getInt(at + 4) == 0x45786966) {
        return ofTiff(file.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * ENTRY_BYTES;
      if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
        int tag = tiff.getShort(at + 8);
        return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
