package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.content.ContentReceiver;
import io.plumbline.objectstore.content.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Contents on their way to an endpoint. Each is read and checked here first: the endpoint wants to
 * know its length and digest before it comes, and the SDK may have to send it again. Safe for use
 * by many threads.
 */
final class Outgoing {
  /** Contents up to this stay in memory, in bytes. */
  private static final int MEMORY_LIMIT = 4 * 1024 * 1024;

  private final ContentReceiver receiver;

  /** Keeps larger contents in that folder while they are sent. */
  Outgoing(Path folder) {
    this.receiver =
        new ContentReceiver(
            MEMORY_LIMIT,
            () -> Files.createDirectories(folder).resolve("outgoing-" + UUID.randomUUID()));
  }

  /** Receives a content, sends it, and forgets it. */
  <T> T send(Content content, BiFunction<Received, RequestBody, T> call) {
    Received received = receiver.receive(content);
    if (received instanceof Received.InMemory memory) {
      return call.apply(received, RequestBody.fromBytes(memory.bytes()));
    }
    Path file = ((Received.InFile) received).file();
    try {
      return call.apply(received, RequestBody.fromFile(file));
    } finally {
      delete(file);
    }
  }

  /** The MD5 as the header Content-MD5 has it. */
  static String md5(Received received) {
    return Base64.getEncoder().encodeToString(received.md5());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable("cannot delete " + file, e);
    }
  }
}
