package io.plumbline.autolabelonnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network of photos as features: its first output in single precision, the mean over places or
 * tokens where it has some, brought to length 1. Its head of classes does, and the layer before it
 * does better. Immutable and safe for threads; the network is opened by each call and closed after
 * it. Pictures are run one by one, one on each core.
 */
public final class OnnxPictureEmbedding implements PictureEmbedding {

  /** Where the network takes any size. */
  private static final int USUAL_SIDE = 224;

  private static final int LARGEST_SIDE = 1_024;

  private final NetworkFile network;
  private final PixelScale scale;

  private OnnxPictureEmbedding(NetworkFile network, PixelScale scale) {
    this.network = network;
    this.scale = scale;
  }

  /**
   * A network.
   *
   * @param network takes one input in single precision, pictures × planes × height × width or
   *     pictures × height × width × planes, of 1 or 3 planes
   * @param scale in which numbers it takes pixels
   */
  public static OnnxPictureEmbedding of(Path network, PixelScale scale) {
    return new OnnxPictureEmbedding(NetworkFile.of(network), scale);
  }

  /**
   * What the network takes.
   *
   * @param planesFirst whether planes stand before height and width
   */
  private record Intake(String name, int planes, int height, int width, boolean planesFirst) {}

  @Override
  public Matrix embed(Pictures pictures) throws IOException {
    if (pictures.size() == 0) {
      return Matrix.zeros(0, 0);
    }
    try (Network opened = Network.open(network)) {
      Intake intake = intake(opened);
      Network.Port output = output(opened);
      float[] first = run(opened, intake, output, pictures.get(0));
      Matrix embedded = Matrix.zeros(pictures.size(), first.length);
      System.arraycopy(first, 0, embedded.values(), 0, first.length);
      IntStream.range(1, pictures.size())
          .parallel()
          .forEach(
              i -> {
                try {
                  float[] row = run(opened, intake, output, pictures.get(i));
                  System.arraycopy(row, 0, embedded.values(), i * row.length, row.length);
                } catch (NetworkRefusedException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return embedded;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Intake intake(Network opened) throws NetworkRefusedException {
    List<Network.Port> inputs = opened.inputs();
    if (inputs.size() == 1
        && inputs.get(0).type() == OnnxJavaType.FLOAT
        && inputs.get(0).shape().size() == 4
        && Math.abs(inputs.get(0).shape().get(0)) == 1) {
      Network.Port port = inputs.get(0);
      boolean planesFirst = isPlanes(port.shape().get(1));
      int height = side(port.shape().get(planesFirst ? 2 : 1));
      int width = side(port.shape().get(planesFirst ? 3 : 2));
      long planes = port.shape().get(planesFirst ? 1 : 3);
      if (isPlanes(planes) && Math.max(height, width) <= LARGEST_SIDE) {
        return new Intake(port.name(), (int) planes, height, width, planesFirst);
      }
    }
    throw opened.refused(
        "a picture network takes one input in single precision, pictures × planes × height × width"
            + " or pictures × height × width × planes, of 1 or 3 planes and at most %d pixels a"
                .formatted(LARGEST_SIDE)
            + " side, one picture at a time or any number; this one takes "
            + inputs);
  }

  private static boolean isPlanes(long side) {
    return side == 1 || side == 3;
  }

  private static int side(long stated) {
    return stated < 1 ? USUAL_SIDE : (int) Math.min(stated, LARGEST_SIDE + 1);
  }

  private static Network.Port output(Network opened) throws NetworkRefusedException {
    List<Network.Port> outputs = opened.outputs();
    return outputs.stream()
        .filter(port -> port.type() == OnnxJavaType.FLOAT)
        .filter(port -> port.shape().size() >= 2 && port.shape().size() <= 4)
        .findFirst()
        .orElseThrow(
            () ->
                opened.refused(
                    "a picture network gives numbers in single precision of two to four dimensions,"
                        + " pictures first; this one gives "
                        + outputs));
  }

  private float[] run(Network opened, Intake intake, Network.Port output, Picture picture)
      throws NetworkRefusedException {
    long[] shape =
        intake.planesFirst()
            ? new long[] {1, intake.planes(), intake.height(), intake.width()}
            : new long[] {1, intake.height(), intake.width(), intake.planes()};
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    inputs.put(intake.name(), opened.tensor(pixels(picture, intake), shape));
    return pooled(opened, opened.run(inputs, output), intake.planesFirst());
  }

  private float[] pixels(Picture picture, Intake intake) {
    int area = intake.height() * intake.width();
    float[] pixels = new float[intake.planes() * area];
    for (int plane = 0; plane < intake.planes(); plane++) {
      float[] values =
          Resizing.plane(picture, plane, intake.planes() == 1, intake.width(), intake.height());
      for (int i = 0; i < area; i++) {
        int at = intake.planesFirst() ? plane * area + i : i * intake.planes() + plane;
        pixels[at] = scale.of(values[i], plane);
      }
    }
    return pixels;
  }

  /** The mean over the places of a picture, or over its tokens, and that at length 1. */
  private static float[] pooled(Network opened, Network.Output output, boolean planesFirst)
      throws NetworkRefusedException {
    long[] shape = output.shape();
    boolean numbersFirst = shape.length == 4 && planesFirst;
    int width = (int) (numbersFirst ? shape[1] : shape[shape.length - 1]);
    if (shape[0] != 1 || width < 1) {
      throw opened.refused(
          "of one picture it gives numbers in the shape " + Arrays.toString(shape));
    }
    float[] values = output.values();
    int places = values.length / width;
    float[] means = new float[width];
    for (int i = 0; i < values.length; i++) {
      means[numbersFirst ? i / places : i % width] += values[i] / places;
    }
    double squares = 0;
    for (float mean : means) {
      squares += (double) mean * mean;
    }
    if (!(squares > 0) || !Double.isFinite(squares)) {
      return new float[width];
    }
    for (int i = 0; i < width; i++) {
      means[i] /= (float) Math.sqrt(squares);
    }
    return means;
  }
}
