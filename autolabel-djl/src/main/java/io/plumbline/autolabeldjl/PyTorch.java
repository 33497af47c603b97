package io.plumbline.autolabeldjl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import io.plumbline.autolabel.natives.NativeFolder;
import org.jspecify.annotations.Nullable;

/**
 * PyTorch by way of DJL, loaded at the first use. Its libraries lie in jars on the class path and
 * are unpacked into {@link NativeFolder}; nothing is ever fetched from elsewhere, nor told to
 * anybody.
 */
final class PyTorch {

  /** Each of DJL's jars of PyTorch's libraries has it, whatever the platform. */
  private static final String LIBRARIES = "native/lib/pytorch.properties";

  /** DJL's own bridge to them. */
  private static final String BRIDGE = "jnilib/pytorch.properties";

  /**
   * Sums depend on the number of threads: with one, the same seed gives the same network on any
   * number of cores. On two cores that other work kept busy, two threads took four times the
   * processor time of one.
   */
  private static final String THREADS = "1";

  private PyTorch() {}

  /** Loads it once, or throws the same again. */
  private static final class Loaded {
    static final Engine ENGINE = load();

    private static Engine load() {
      NativeFolder.offerDefault("ai.djl.pytorch.num_threads", THREADS);
      NativeFolder.offerDefault("ai.djl.pytorch.num_interop_threads", "1");
      NativeFolder.offerToDjl();
      return Engine.getEngine("PyTorch");
    }
  }

  /**
   * Checks, without loading anything, that PyTorch's libraries are on the class path.
   *
   * @throws PyTorchMissingException if they are not
   */
  static void require() throws PyTorchMissingException {
    ClassLoader loader = PyTorch.class.getClassLoader();
    if (!holds(loader, LIBRARIES) || !holds(loader, BRIDGE)) {
      throw new PyTorchMissingException(
          "a network that learns from pictures needs PyTorch's libraries, which this program was"
              + " built without; \"./plumbline build --with-djl\" builds it with them");
    }
  }

  private static boolean holds(@Nullable ClassLoader loader, String resource) {
    return loader != null && loader.getResource(resource) != null;
  }

  /**
   * The engine.
   *
   * @throws PyTorchMissingException if it is not on the class path or does not load here
   */
  static Engine engine() throws PyTorchMissingException {
    require();
    try {
      return Loaded.ENGINE;
    } catch (LinkageError | RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PyTorchMissingException(
          "PyTorch does not load on %s (%s): %s. It was built for another platform, or its"
                  .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), cause)
              + " temporary folder (java.io.tmpdir) has no 500 MB left or does not allow programs"
              + " to be run from it; \"./plumbline build --with-djl\" builds it for this machine",
          e);
    }
  }

  /**
   * Where one of several networks is trained.
   *
   * @param graphicsCards how many there are, 0 or more
   * @param network its number, from 0
   */
  static Device device(int graphicsCards, int network) {
    return graphicsCards == 0 ? Device.cpu() : Device.gpu(network % graphicsCards);
  }
}
