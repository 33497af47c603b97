package io.plumbline.objectstore.content;

import java.io.IOException;
import java.nio.file.Path;

/** Where contents go that are too large for memory. */
@FunctionalInterface
public interface Spool {

  /** Names a file that does not exist yet, in a folder that does. */
  Path newFile() throws IOException;
}
