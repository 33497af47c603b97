package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.content.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of large contents. The package comment says what way a file takes. Safe for use by many
 * threads.
 */
final class ContentFiles implements Spool {
  private static final int SHARD_DIGITS = 2;

  private final Path incoming;
  private final Path settled;
  private final Supplier<String> ids;

  /** Makes the folders if they are missing. */
  ContentFiles(Path folder, Supplier<String> ids) throws IOException {
    this.incoming = Files.createDirectories(folder.resolve("incoming"));
    this.settled = Files.createDirectories(folder.resolve("content"));
    this.ids = ids;
    force(folder);
  }

  @Override
  public Path newFile() {
    return incoming.resolve(ContentId.file(ids.get()).text());
  }

  /** The content that a file of {@link #newFile} holds. */
  static ContentId id(Path file) {
    return new ContentId(file.getFileName().toString());
  }

  /** Returns once the file's bytes and its name are on disk. */
  void makeDurable(Path file) throws IOException {
    force(file);
    force(incoming);
  }

  /** A new incoming file with the bytes of a stored one; shares them where the disk can. */
  Path duplicate(ContentId id) throws IOException {
    Path copy = newFile();
    Path source = locate(id);
    try {
      Files.createLink(copy, source);
    } catch (UnsupportedOperationException e) {
      Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    makeDurable(copy);
    return copy;
  }

  /** Moves a file to its place, now that its row is committed. Readers find it in both places. */
  void settle(ContentId id) throws IOException {
    Path target = place(id);
    Files.createDirectories(target.getParent());
    try {
      Files.move(incoming.resolve(id.text()), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Another request has replaced the object and deleted its content meanwhile.
    }
  }

  /**
   * Opens a content for reading.
   *
   * @throws NoSuchFileException if it has been deleted
   */
  InputStream open(ContentId id, ByteRange.Span span) throws IOException {
    FileChannel channel = FileChannel.open(locate(id), StandardOpenOption.READ);
    try {
      return new FileSlice(channel.position(span.offset()), span.length());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  void delete(ContentId id) throws IOException {
    Files.deleteIfExists(place(id));
    Files.deleteIfExists(incoming.resolve(id.text()));
  }

  /** The contents that have not been moved to their place. */
  List<ContentId> incoming() throws IOException {
    List<ContentId> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(incoming)) {
      files.forEach(file -> found.add(id(file)));
    }
    return found;
  }

  private Path place(ContentId id) {
    return settled.resolve(id.text().substring(1, 1 + SHARD_DIGITS)).resolve(id.text());
  }

  private Path locate(ContentId id) throws NoSuchFileException {
    Path place = place(id);
    if (Files.exists(place)) {
      return place;
    }
    Path early = incoming.resolve(id.text());
    if (Files.exists(early)) {
      return early;
    }
    if (Files.exists(place)) { // it was moved between the two looks
      return place;
    }
    throw new NoSuchFileException(place.toString());
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
