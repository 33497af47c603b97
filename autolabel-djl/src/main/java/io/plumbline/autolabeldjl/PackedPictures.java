package io.plumbline.autolabeldjl;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Pictures as squares of one size with a byte for each pixel and plane, so that all of them can be
 * looked at many times. Immutable and safe for threads.
 */
final class PackedPictures {

  private static final int SMALL_SIDE = 28;
  private static final int LARGE_SIDE = 32;

  /** Pictures are moved by this part of their side at most. */
  private static final int SHIFT = 8;

  private final int side;
  private final int planes;
  private final byte[][] pixels;
  private final float[] mean;
  private final float[] deviation;

  private PackedPictures(int side, int planes, byte[][] pixels) {
    this.side = side;
    this.planes = planes;
    this.pixels = pixels;
    mean = new float[planes];
    deviation = new float[planes];
    for (int plane = 0; plane < planes; plane++) {
      measure(plane);
    }
  }

  /**
   * Packs pictures, on all cores.
   *
   * @param pictures at least one; the first says how large they become and whether in colour
   * @throws IllegalArgumentException if there is none
   */
  static PackedPictures of(Pictures pictures) {
    if (pictures.size() == 0) {
      throw new IllegalArgumentException("there is no picture to learn from");
    }
    Picture first = pictures.get(0);
    boolean small = Math.max(first.width(), first.height()) <= SMALL_SIDE;
    int side = small ? SMALL_SIDE : LARGE_SIDE;
    int planes = Math.min(3, first.planes().length);
    byte[][] pixels = new byte[pictures.size()][];
    IntStream.range(0, pixels.length)
        .parallel()
        .forEach(i -> pixels[i] = packed(pictures.get(i).square(side), planes));
    return new PackedPictures(side, planes, pixels);
  }

  private static byte[] packed(Picture square, int planes) {
    int area = square.width() * square.height();
    byte[] bytes = new byte[planes * area];
    for (int plane = 0; plane < planes; plane++) {
      // A grey picture among coloured ones has three equal planes.
      float[] values = square.planes()[Math.min(plane, square.planes().length - 1)];
      for (int i = 0; i < area; i++) {
        bytes[plane * area + i] = (byte) Math.round(255 * values[i]);
      }
    }
    return bytes;
  }

  private void measure(int plane) {
    int area = side * side;
    double sum = 0;
    double squares = 0;
    for (byte[] picture : pixels) {
      for (int i = plane * area; i < (plane + 1) * area; i++) {
        int value = picture[i] & 0xff;
        sum += value;
        squares += (double) value * value;
      }
    }
    double count = (double) area * pixels.length;
    double middle = sum / count;
    mean[plane] = (float) middle;
    deviation[plane] = (float) Math.sqrt(Math.max(squares / count - middle * middle, 1));
  }

  /** How many there are. */
  int size() {
    return pixels.length;
  }

  /** Pixels along a side. */
  int side() {
    return side;
  }

  /** 1 for grey ones, 3 for coloured ones. */
  int planes() {
    return planes;
  }

  /** How many numbers a picture has. */
  int length() {
    return planes * side * side;
  }

  /**
   * Writes a picture as it is, each plane with a mean of 0 and a deviation of 1 over all pictures.
   *
   * @param start where in the array
   */
  void write(int picture, float[] into, int start) {
    write(picture, 0, 0, false, into, start);
  }

  /**
   * Writes a picture that is moved a little and, half of the time, mirrored. What comes in from
   * outside is of the mean colour.
   *
   * @param mirror whether it may be mirrored
   * @param start where in the array
   */
  void writeVaried(int picture, boolean mirror, Random random, float[] into, int start) {
    int most = side / SHIFT;
    int down = random.nextInt(2 * most + 1) - most;
    int right = random.nextInt(2 * most + 1) - most;
    write(picture, down, right, mirror && random.nextBoolean(), into, start);
  }

  private void write(int picture, int down, int right, boolean mirrored, float[] into, int start) {
    byte[] bytes = pixels[picture];
    int at = start;
    for (int plane = 0; plane < planes; plane++) {
      float factor = 1 / deviation[plane];
      for (int row = 0; row < side; row++) {
        int fromRow = row - down;
        for (int column = 0; column < side; column++) {
          int shifted = column - right;
          boolean inside = fromRow >= 0 && fromRow < side && shifted >= 0 && shifted < side;
          int fromColumn = mirrored ? side - 1 - shifted : shifted;
          into[at++] =
              inside
                  ? ((bytes[(plane * side + fromRow) * side + fromColumn] & 0xff) - mean[plane])
                      * factor
                  : 0;
        }
      }
    }
  }
}
