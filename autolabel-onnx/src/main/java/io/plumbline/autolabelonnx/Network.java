package io.plumbline.autolabelonnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network that is ready to run. Each run takes one thread; several may run at the same time. Safe
 * for threads until it is closed.
 */
final class Network implements AutoCloseable {

  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Network(String name, OrtEnvironment environment, OrtSession session) {
    this.name = name;
    this.environment = environment;
    this.session = session;
  }

  /**
   * An input or output.
   *
   * @param shape its sides; -1 where any will do
   */
  record Port(String name, OnnxJavaType type, List<Long> shape) {
    @Override
    public String toString() {
      return "%s (%s, %s)".formatted(name, type, shape);
    }
  }

  /** Numbers that came out. The arrays are shared, not copied. */
  static final class Output {
    private final float[] values;
    private final long[] shape;

    private Output(float[] values, long[] shape) {
      this.values = values;
      this.shape = shape;
    }

    float[] values() {
      return values;
    }

    /** Their sides. */
    long[] shape() {
      return shape;
    }
  }

  /**
   * Opens a network.
   *
   * @throws NetworkRefusedException if it is none, or needs what is not there
   */
  static Network open(NetworkFile file) throws NetworkRefusedException {
    OrtEnvironment environment = NativeLibraries.environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new Network(file.name(), environment, file.open(environment, options));
    } catch (OrtException e) {
      throw new NetworkRefusedException(
          "%s is no network in ONNX's format that can be used here (%s); export it again, with an"
                  .formatted(file.name(), e.getMessage())
              + " operator set of 21 or lower",
          e);
    }
  }

  List<Port> inputs() throws NetworkRefusedException {
    try {
      return ports(session.getInputInfo());
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  List<Port> outputs() throws NetworkRefusedException {
    try {
      return ports(session.getOutputInfo());
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  private static List<Port> ports(Map<String, NodeInfo> nodes) {
    List<Port> ports = new ArrayList<>();
    for (Map.Entry<String, NodeInfo> node : nodes.entrySet()) {
      if (node.getValue().getInfo() instanceof TensorInfo tensor) {
        List<Long> shape = new ArrayList<>();
        for (long side : tensor.getShape()) {
          shape.add(side);
        }
        ports.add(new Port(node.getKey(), tensor.type, List.copyOf(shape)));
      } else {
        ports.add(new Port(node.getKey(), OnnxJavaType.UNKNOWN, List.of()));
      }
    }
    return ports;
  }

  /** Makes an input of whole numbers, closed by {@link #run}. */
  OnnxTensor tensor(long[][] rows) throws NetworkRefusedException {
    try {
      return OnnxTensor.createTensor(environment, rows);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /** Makes an input of numbers, closed by {@link #run}. */
  OnnxTensor tensor(float[] values, long... shape) throws NetworkRefusedException {
    try {
      return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /**
   * Runs it once, and closes the inputs.
   *
   * @param output the one that is wanted: numbers in single precision
   */
  Output run(Map<String, OnnxTensor> inputs, Port output) throws NetworkRefusedException {
    try (OrtSession.Result result =
        session.run(new LinkedHashMap<>(inputs), Set.of(output.name()))) {
      OnnxTensor tensor = (OnnxTensor) result.get(0);
      FloatBuffer buffer = tensor.getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return new Output(values, tensor.getInfo().getShape());
    } catch (OrtException e) {
      throw failed(e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  NetworkRefusedException refused(String reason) {
    return new NetworkRefusedException(name + ": " + reason);
  }

  private NetworkRefusedException failed(OrtException e) {
    return new NetworkRefusedException(name + " could not be run: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(name + " could not be closed", e);
    }
  }
}
