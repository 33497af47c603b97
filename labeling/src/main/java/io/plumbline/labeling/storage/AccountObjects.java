package io.plumbline.labeling.storage;

import io.plumbline.objectstore.Bucket;
import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.PutOptions;
import io.plumbline.objectstore.S3Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects in the buckets of one account. A view for one step of a job, which looks once for
 * whom a bucket belongs to.
 *
 * <p>Every method throws {@link ObjectRefusedException} when the object is not there or belongs to
 * another account, and another {@link IOException} when the store fails and the same may work
 * later. Safe for use by many threads.
 */
public final class AccountObjects {

  private static final Logger SECURITY = System.getLogger("plumbline.security");

  private final ObjectStore store;
  private final String accountId;

  /** Buckets that were found to be the account's; asked for once, for an endpoint may be far. */
  private final Set<String> ownBuckets = ConcurrentHashMap.newKeySet();

  AccountObjects(ObjectStore store, String accountId) {
    this.store = store;
    this.accountId = accountId;
  }

  /** The object's size in bytes. */
  public long size(S3Location location) throws IOException {
    return attempt(location, () -> store.head(location, Conditions.NONE).size());
  }

  /** The object's bytes from {@code offset} on; the caller closes the stream. */
  public InputStream open(S3Location location, long offset) throws IOException {
    return attempt(location, () -> store.openObject(location, offset));
  }

  /** The first {@code count} bytes of the object, or all when it has fewer. */
  public byte[] readFirst(S3Location location, int count) throws IOException {
    return attempt(
        location,
        () -> {
          try (OpenObject object = store.open(location, ByteRange.all(), Conditions.NONE)) {
            return object.content().readNBytes(count);
          }
        });
  }

  /**
   * The whole of a small object.
   *
   * @param limit the most bytes that it may have; more are refused
   */
  public byte[] read(S3Location location, int limit) throws IOException {
    return attempt(location, () -> store.readBytes(location, limit));
  }

  /** Writes an object whole. */
  public void write(S3Location location, byte[] content, String contentType) throws IOException {
    attempt(location, () -> store.putBytes(location, content, contentType));
  }

  /** Writes an object whole from a file. */
  public void write(S3Location location, Path file, String contentType) throws IOException {
    attempt(
        location,
        () -> {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return store.put(
                location,
                Content.of(in, Files.size(file)),
                PutOptions.of(ObjectMetadata.ofType(contentType)));
          }
        });
  }

  /**
   * Refuses a bucket that is not the account's.
   *
   * @throws ObjectRefusedException when there is no such bucket or it belongs to another account
   */
  public void requireBucket(String bucketName) throws IOException {
    attempt(new S3Location(bucketName, ""), () -> true);
  }

  private <T> T attempt(S3Location location, StoreCall<T> call) throws IOException {
    try {
      requireOwnBucket(location);
      return call.run();
    } catch (ObjectStoreException.Unavailable e) {
      throw new IOException(e.getMessage(), e);
    } catch (ObjectStoreException e) {
      throw new ObjectRefusedException(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void requireOwnBucket(S3Location location) throws ObjectRefusedException {
    if (ownBuckets.contains(location.bucket())) {
      return;
    }
    Bucket bucket = store.bucket(location.bucket());
    if (!bucket.account().equals(accountId)) {
      SECURITY.log(
          Level.WARNING,
          "refused: account {0} named {1}, which belongs to another account",
          accountId,
          location);
      throw new ObjectRefusedException(
          location + ": access denied; the bucket belongs to another account");
    }
    ownBuckets.add(location.bucket());
  }

  /** A call of the store that may fail. */
  @FunctionalInterface
  private interface StoreCall<T> {
    T run() throws IOException;
  }
}
