package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.ComposedObjectStore;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Keeps objects in a database and a folder of this machine; the package comment says how. Several
 * processes may open the same store. Safe for use by many threads.
 */
public final class EmbeddedObjectStore extends ComposedObjectStore {
  private final StoreLock lock;

  private EmbeddedObjectStore(
      BucketOperations buckets,
      ObjectOperations objects,
      MultipartOperations uploads,
      StoreLock lock) {
    super(buckets, objects, uploads);
    this.lock = lock;
  }

  /**
   * Opens the store, and clears away what a crash has left if no other process uses it.
   *
   * @param database has the tables of this module; stays the caller's to close, after this store
   * @param folder where files are kept; made if missing
   * @throws ObjectStoreException.Unavailable if the folder cannot be used
   */
  public static EmbeddedObjectStore open(Database database, Path folder, Clock clock) {
    return open(database, folder, clock, new RandomIds());
  }

  static EmbeddedObjectStore open(
      Database database, Path folder, Clock clock, Supplier<String> ids) {
    try {
      Files.createDirectories(folder);
      ContentFiles files = new ContentFiles(folder, ids);
      Garbage garbage = new Garbage(database, files);
      StoreLock lock = StoreLock.enter(folder, garbage::sweep);
      Contents contents = new Contents(database, files, garbage, ids);
      BucketRows buckets = new BucketRows(database);
      ObjectRows objects = new ObjectRows(database);
      UploadRows uploads = new UploadRows(database);
      ObjectWriter writer = new ObjectWriter(objects, clock);
      ObjectOperations objectOperations = new EmbeddedObjects(buckets, objects, writer, contents);
      return new EmbeddedObjectStore(
          new EmbeddedBuckets(database, buckets, objects, uploads, contents, clock),
          objectOperations,
          new EmbeddedUploads(uploads, objectOperations, buckets, writer, contents, clock, ids),
          lock);
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable(
          "cannot use the object store's folder " + folder, e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the object store's folder", e);
    }
  }
}
