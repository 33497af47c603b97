package io.plumbline.autolabelonnx;

import ai.onnxruntime.OrtEnvironment;
import io.plumbline.autolabel.natives.NativeFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * ONNX Runtime and the tokenizers, loaded at the first use. Their native libraries are unpacked
 * into {@link NativeFolder}. ONNX Runtime would unpack its own into a folder that it leaves behind,
 * so it is told where they are. Neither may fetch anything from elsewhere.
 */
final class NativeLibraries {

  private static final String RUNTIME_FOLDER = "onnxruntime.native.path";
  private static final String[] RUNTIME_LIBRARIES = {"onnxruntime", "onnxruntime4j_jni"};

  private NativeLibraries() {}

  /** Loads them once, or throws the same again. */
  private static final class Loaded {
    static final OrtEnvironment ENVIRONMENT = load();

    private static OrtEnvironment load() {
      NativeFolder.offerDefault("RUST_FLAVOR", "cpu");
      NativeFolder.offerToDjl();
      Path folder = NativeFolder.ofThisProcess();
      if (System.getProperty(RUNTIME_FOLDER) == null && unpack(folder)) {
        System.setProperty(RUNTIME_FOLDER, folder.toString());
      }
      return OrtEnvironment.getEnvironment("plumbline");
    }

    /** Whether the library has what is needed for this platform. */
    private static boolean unpack(Path folder) {
      for (String library : RUNTIME_LIBRARIES) {
        String file = System.mapLibraryName(library);
        String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
          if (in == null) {
            return false;
          }
          Files.copy(in, folder.resolve(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return true;
    }

    /** As ONNX Runtime names its folders. */
    private static String platform() {
      String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
      return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
          + (machine.equals("aarch64") ? "-aarch64" : "-x64");
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
