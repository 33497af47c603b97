package io.plumbline.acceptance.tasktype;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/** A case over painted pictures that are named {@code <object>.png}. */
abstract class PictureCase implements TaskTypeCase {

  static final int OBJECTS = 5;

  /** Paints what is on a picture. */
  abstract void paint(int object, Graphics2D pen);

  /** The labels' names. */
  abstract List<String> labels();

  @Override
  public final String labelCategories() {
    return "{\"document-version\":\"2018-11-28\",\"labels\":["
        + String.join(",", labels().stream().map(label -> "{\"label\":\"" + label + "\"}").toList())
        + "]}";
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    return IntStream.range(0, OBJECTS)
        .mapToObj(object -> bucket.put(object + ".png", Canvas.painted(pen -> paint(object, pen))))
        .map(uri -> "{\"source-ref\":\"" + uri + "\"}")
        .toList();
  }

  @Override
  public final int objectOf(String shown) {
    return Integer.parseInt(shown.replaceAll(".*/(\\d+)\\.png.*", "$1"));
  }

  /** How far off a worker is, in pixels: some are careful, none is the same twice. */
  static int slip(int worker, int object, int place) {
    return (worker + 1) * ((7 * object + 3 * place + worker) % 3 - 1);
  }
}
