package io.plumbline.autolabeldjl;

/**
 * Whether mirrored pictures look like pictures of the same kind, so that a network may learn from
 * them, too: photos do, digits do not. No label is needed. Of a sample, the distance of a mirrored
 * picture to the nearest other one is compared with that of the picture as it is.
 */
final class Mirroring {

  private static final int SAMPLE = 1_000;

  /** Pictures are compared with this many places along a side. */
  private static final int PLACES = 8;

  /** A mirrored picture may be so much farther from all others than it would be unmirrored. */
  private static final double MOST_FARTHER = 1.1;

  private Mirroring() {}

  static boolean looksAlike(PackedPictures pictures) {
    int count = Math.min(SAMPLE, pictures.size());
    float[][] sketches = new float[count][];
    for (int i = 0; i < count; i++) {
      sketches[i] = sketch(pictures, (int) ((long) i * pictures.size() / count));
    }
    double asTheyAre = 0;
    double mirrored = 0;
    for (int i = 0; i < count; i++) {
      asTheyAre += nearest(sketches, i, sketches[i]);
      mirrored += nearest(sketches, i, mirrored(sketches[i]));
    }
    return mirrored <= MOST_FARTHER * asTheyAre;
  }

  /** The mean of all planes in each place, row after row. */
  private static float[] sketch(PackedPictures pictures, int picture) {
    float[] values = new float[pictures.length()];
    pictures.write(picture, values, 0);
    int side = pictures.side();
    float[] sketch = new float[PLACES * PLACES];
    for (int i = 0; i < values.length; i++) {
      int row = i / side % side;
      int column = i % side;
      sketch[row * PLACES / side * PLACES + column * PLACES / side] += values[i];
    }
    return sketch;
  }

  private static float[] mirrored(float[] sketch) {
    float[] mirrored = new float[sketch.length];
    for (int i = 0; i < sketch.length; i++) {
      mirrored[i / PLACES * PLACES + PLACES - 1 - i % PLACES] = sketch[i];
    }
    return mirrored;
  }

  /** The distance to the nearest one but the {@code own}-th. */
  private static double nearest(float[][] sketches, int own, float[] sketch) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sketches.length; i++) {
      if (i != own) {
        double squares = 0;
        for (int k = 0; k < sketch.length && squares < least; k++) {
          double off = sketch[k] - sketches[i][k];
          squares += off * off;
        }
        least = Math.min(least, squares);
      }
    }
    return sketches.length == 1 ? 0 : Math.sqrt(least);
  }
}
