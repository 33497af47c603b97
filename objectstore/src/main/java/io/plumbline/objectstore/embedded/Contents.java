package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.content.ContentReceiver;
import io.plumbline.objectstore.content.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Contents, in rows or in files, and their life around a transaction: received before it, attached
 * or discarded in it, settled or deleted after it. Safe for use by many threads.
 */
final class Contents {
  /** The largest content that lies in a row, in bytes. */
  static final int INLINE_LIMIT = 16 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

  private final Database database;
  private final ContentFiles files;
  private final Garbage garbage;
  private final Supplier<String> ids;
  private final ContentReceiver receiver;

  Contents(Database database, ContentFiles files, Garbage garbage, Supplier<String> ids) {
    this.database = database;
    this.files = files;
    this.garbage = garbage;
    this.ids = ids;
    this.receiver = new ContentReceiver(INLINE_LIMIT, files);
  }

  /** Reads a content to its end and checks it; a large one is on disk when this returns. */
  Incoming receive(Content content) {
    Received received = receiver.receive(content);
    if (received instanceof Received.InMemory memory) {
      return new Incoming(
          ContentId.inline(ids.get()),
          memory.bytes(),
          memory.size(),
          memory.etag(),
          memory.checksum());
    }
    Path file = ((Received.InFile) received).file();
    try {
      files.makeDurable(file);
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable("cannot force a content to disk", e);
    }
    return new Incoming(
        ContentFiles.id(file), null, received.size(), received.etag(), received.checksum());
  }

  /**
   * The content of a stored one once more, under an id of its own; empty if the stored one has been
   * deleted meanwhile.
   */
  Optional<Incoming> duplicate(ObjectRow row) {
    byte[] inline = row.inline();
    if (inline != null) {
      return Optional.of(
          new Incoming(
              ContentId.inline(ids.get()),
              inline,
              row.info().size(),
              row.info().etag(),
              row.info().checksum()));
    }
    try {
      Path copy = files.duplicate(row.content());
      return Optional.of(
          new Incoming(
              ContentFiles.id(copy),
              null,
              row.info().size(),
              row.info().etag(),
              row.info().checksum()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable("cannot copy a content", e);
    }
  }

  /**
   * Runs a change of rows in one transaction, with the content (if any) attached, and brings the
   * files in line once it is durable.
   *
   * @param change the rows to write; it hands in what is not referred to any more
   */
  <T extends @Nullable Object> T commit(@Nullable Incoming content, Function<Discards, T> change) {
    try {
      Committed<T> committed =
          database.write(
              () -> {
                Discards discards = new Discards(database.jdbc());
                garbage.forget();
                if (content != null && content.inline() != null) {
                  insertInline(content.id(), content.inline());
                }
                return new Committed<>(change.apply(discards), discards);
              });
      if (content != null && content.id().isFile()) {
        settle(content.id());
      }
      garbage.collect(committed.discards().files());
      return committed.result();
    } catch (ObjectStoreException e) {
      // Refused inside the transaction, so certainly rolled back. After any other failure the
      // content may have been committed; then it stays, and the next start decides.
      drop(content);
      throw e;
    }
  }

  private record Committed<T extends @Nullable Object>(T result, Discards discards) {}

  /** Deletes a content that no row will refer to. */
  void drop(@Nullable Incoming content) {
    if (content != null && content.id().isFile()) {
      try {
        files.delete(content.id());
      } catch (IOException e) {
        LOG.warn("the unused content {} could not be deleted", content.id(), e);
      }
    }
  }

  /** Opens bytes of a row's content; empty if it has been deleted since the row was read. */
  Optional<InputStream> open(ObjectRow row, ByteRange.Span span) {
    byte[] inline = row.inline();
    if (inline != null) {
      return Optional.of(
          new ByteArrayInputStream(inline, (int) span.offset(), (int) span.length()));
    }
    return openFile(row.content(), span);
  }

  /** Opens all bytes of a content, wherever it is; empty if it has been deleted. */
  Optional<InputStream> open(ContentId id, long size) {
    return id.isFile() ? openFile(id, new ByteRange.Span(0, size)) : openInline(id);
  }

  private Optional<InputStream> openFile(ContentId id, ByteRange.Span span) {
    try {
      return Optional.of(files.open(id, span));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable("cannot read the content " + id.text(), e);
    }
  }

  private Optional<InputStream> openInline(ContentId id) {
    return database
        .jdbc()
        .sql("SELECT bytes FROM s3_inline_content WHERE content_id = ?")
        .param(id.text())
        .query((row, number) -> row.getBytes(1))
        .optional()
        .map(ByteArrayInputStream::new);
  }

  private void insertInline(ContentId id, byte[] bytes) {
    database
        .jdbc()
        .sql("INSERT INTO s3_inline_content (content_id, bytes) VALUES (?, ?)")
        .params(id.text(), bytes)
        .update();
  }

  private void settle(ContentId id) {
    try {
      files.settle(id);
    } catch (IOException e) {
      LOG.warn("the content {} stays among the incoming ones until the next start", id, e);
    }
  }
}
