package io.plumbline.segmentation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** OpenCV's native library, loaded once, where there is one for the platform. */
final class NativeLibrary {

  private static final Logger LOG = System.getLogger(NativeLibrary.class.getName());

  private static final boolean LOADED = load();

  private NativeLibrary() {}

  static boolean isLoaded() {
    return LOADED;
  }

  private static boolean load() {
    try {
      nu.pattern.OpenCV.loadLocally();
      // One worker's object does not take all processors from the service.
      org.opencv.core.Core.setNumThreads(1);
      return true;
    } catch (LinkageError | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "objects cannot be found in images here: OpenCV does not load on {0} ({1}): {2}",
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          e.toString());
      return false;
    }
  }
}
