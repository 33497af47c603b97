package io.plumbline.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of the whole project, from wherever a test or a tool is run. */
public final class RepositoryRoot {

  private RepositoryRoot() {}

  /** The nearest folder above that has the program's starter in it. */
  public static Path find() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("plumbline"))) {
        return folder;
      }
    }
    throw new IllegalStateException(here + " is not within the project");
  }
}
