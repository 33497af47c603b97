package io.plumbline.objectstore;

/**
 * Objects in buckets, as in S3. What a method has acknowledged by returning survives a crash of the
 * process and of the machine. Safe for use by many threads; concurrent writers of one key leave the
 * object of one of them, whole.
 *
 * <p>Who may do what is decided before: a store serves whoever calls it. When the store itself
 * fails, a method throws {@link ObjectStoreException.Unavailable} or what its database threw.
 */
public interface ObjectStore
    extends BucketOperations, ObjectOperations, MultipartOperations, AutoCloseable {

  /** Releases connections; the store cannot be used any more. */
  @Override
  void close();
}
