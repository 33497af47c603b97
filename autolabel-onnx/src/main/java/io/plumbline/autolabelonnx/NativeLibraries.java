package io.plumbline.autolabelonnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * ONNX Runtime and the tokenizers, loaded at the first use. Both unpack their native libraries into
 * folders that only this process's user can enter and that are removed at its end; ONNX Runtime
 * does so by itself. Neither may fetch anything from elsewhere.
 */
final class NativeLibraries {

  private static final String TOKENIZERS_FOLDER = "DJL_CACHE_DIR";

  private NativeLibraries() {}

  /** Loads them once, or throws the same again. */
  private static final class Loaded {
    static final OrtEnvironment ENVIRONMENT = load();

    private static OrtEnvironment load() {
      offerDefault("ai.djl.offline", "true");
      offerDefault("RUST_FLAVOR", "cpu");
      if (System.getenv(TOKENIZERS_FOLDER) == null
          && System.getProperty(TOKENIZERS_FOLDER) == null) {
        System.setProperty(TOKENIZERS_FOLDER, privateFolder().toString());
      }
      return OrtEnvironment.getEnvironment("plumbline");
    }

    private static void offerDefault(String property, String value) {
      if (System.getProperty(property) == null) {
        System.setProperty(property, value);
      }
    }

    /** As of {@link Files#createTempDirectory}: a name that none can guess, for its owner alone. */
    private static Path privateFolder() {
      try {
        Path folder = Files.createTempDirectory("plumbline-tokenizers");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void remove(Path folder) {
      try (Stream<Path> tree = Files.walk(folder)) {
        List<Path> leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
        for (Path path : leavesFirst) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        // The process is at its end: what stays is for who empties the folder of temporary files.
      }
    }
  }

  /**
   * ONNX Runtime's own state, one for the process.
   *
   * @throws NetworkRefusedException if there are no libraries for this platform
   */
  static OrtEnvironment environment() throws NetworkRefusedException {
    try {
      return Loaded.ENVIRONMENT;
    } catch (LinkageError | RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new NetworkRefusedException(
          "ONNX Runtime does not load on %s (%s): %s. Networks can be used where it does: Linux,"
                  .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), cause)
              + " macOS and Windows on x86-64, Linux and macOS on ARM; its temporary folder"
              + " (java.io.tmpdir) must allow programs to be run from it",
          e);
    }
  }
}
