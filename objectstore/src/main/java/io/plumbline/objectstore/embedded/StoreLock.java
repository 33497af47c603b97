package io.plumbline.objectstore.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a process has the store for itself, which is when it may delete what a crash left:
 * the incoming files of another process that runs are not a crash's. Every process holds a shared
 * lock while it uses the store.
 */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  /** What only a process that is alone may do. */
  interface Sweep {
    void run() throws IOException;
  }

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Runs the action if no other process uses the store, then joins those that use it. */
  static StoreLock enter(Path folder, Sweep ifAlone) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("in-use.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock alone = tryLock(channel, false);
      if (alone != null) {
        ifAlone.run();
        alone.release();
      }
      tryLock(channel, true);
      return new StoreLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      return null; // a second store of this process; the first one holds the lock for both
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
