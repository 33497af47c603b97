package io.plumbline.server.setup;

import java.nio.file.Path;

/** Another process serves this data folder. */
public final class DataFolderInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DataFolderInUseException(Path folder) {
    super(
        "the data folder "
            + folder
            + " is in use by another plumbline process; stop that one or choose another with --data");
  }
}
