package io.plumbline.autolabel.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder of the process into which native libraries are unpacked: only this process's user can
 * enter it, and it is removed at its end. Made when it is first asked for. Safe for threads.
 */
public final class NativeFolder {

  private static final String DJL_FOLDER = "DJL_CACHE_DIR";

  private NativeFolder() {}

  private static final class Made {
    static final Path FOLDER = make();

    /** As of {@link Files#createTempDirectory}: a name that none can guess, for its owner alone. */
    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("plumbline-networks");
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
   * The folder.
   *
   * @throws UncheckedIOException if it cannot be made; an error that the class cannot be
   *     initialised afterwards
   */
  public static Path ofThisProcess() {
    return Made.FOLDER;
  }

  /**
   * Lets DJL unpack here, unless whoever started the process names another folder, and nothing be
   * fetched from elsewhere.
   */
  public static void offerToDjl() {
    offerDefault("ai.djl.offline", "true");
    if (System.getenv(DJL_FOLDER) == null && System.getProperty(DJL_FOLDER) == null) {
      System.setProperty(DJL_FOLDER, ofThisProcess().toString());
    }
  }

  /** Sets a property of the process that nobody has set. */
  public static void offerDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
