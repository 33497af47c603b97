package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.Bucket;
import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.CompletedPart;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.DeleteFailure;
import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectListing;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.PartListing;
import io.plumbline.objectstore.PutOptions;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.UploadListRequest;
import io.plumbline.objectstore.UploadListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects in a database and a folder of this machine; the package comment says how. Several
 * processes may open the same store. Safe for use by many threads.
 */
public final class EmbeddedObjectStore implements ObjectStore {
  private final BucketOperations buckets;
  private final ObjectOperations objects;
  private final MultipartOperations uploads;
  private final StoreLock lock;

  private EmbeddedObjectStore(
      BucketOperations buckets,
      ObjectOperations objects,
      MultipartOperations uploads,
      StoreLock lock) {
    this.buckets = buckets;
    this.objects = objects;
    this.uploads = uploads;
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
  public Bucket createBucket(String name, String account) {
    return buckets.createBucket(name, account);
  }

  @Override
  public Optional<Bucket> findBucket(String name) {
    return buckets.findBucket(name);
  }

  @Override
  public List<Bucket> listBuckets(String account) {
    return buckets.listBuckets(account);
  }

  @Override
  public void deleteBucket(String name) {
    buckets.deleteBucket(name);
  }

  @Override
  public List<CorsRule> cors(String bucket) {
    return buckets.cors(bucket);
  }

  @Override
  public void putCors(String bucket, List<CorsRule> rules) {
    buckets.putCors(bucket, rules);
  }

  @Override
  public ObjectInfo put(S3Location location, Content content, PutOptions options) {
    return objects.put(location, content, options);
  }

  @Override
  public OpenObject open(S3Location location, ByteRange range, Conditions conditions) {
    return objects.open(location, range, conditions);
  }

  @Override
  public ObjectInfo head(S3Location location, Conditions conditions) {
    return objects.head(location, conditions);
  }

  @Override
  public ObjectInfo copy(
      S3Location source,
      Conditions sourceConditions,
      S3Location target,
      Optional<ObjectMetadata> metadata) {
    return objects.copy(source, sourceConditions, target, metadata);
  }

  @Override
  public void delete(S3Location location) {
    objects.delete(location);
  }

  @Override
  public List<DeleteFailure> deleteAll(String bucket, List<String> keys) {
    return objects.deleteAll(bucket, keys);
  }

  @Override
  public ObjectListing list(ListRequest request) {
    return objects.list(request);
  }

  @Override
  public UploadId createUpload(
      S3Location location, ObjectMetadata metadata, @Nullable ChecksumSpec checksum) {
    return uploads.createUpload(location, metadata, checksum);
  }

  @Override
  public Part uploadPart(UploadId upload, int number, Content content) {
    return uploads.uploadPart(upload, number, content);
  }

  @Override
  public Part copyPart(
      UploadId upload, int number, S3Location source, ByteRange range, Conditions conditions) {
    return uploads.copyPart(upload, number, source, range, conditions);
  }

  @Override
  public PartListing listParts(UploadId upload, int after, int limit) {
    return uploads.listParts(upload, after, limit);
  }

  @Override
  public UploadListing listUploads(UploadListRequest request) {
    return uploads.listUploads(request);
  }

  @Override
  public ObjectInfo completeUpload(
      UploadId upload,
      List<CompletedPart> parts,
      Conditions conditions,
      @Nullable Checksum expected) {
    return uploads.completeUpload(upload, parts, conditions, expected);
  }

  @Override
  public void abortUpload(UploadId upload) {
    uploads.abortUpload(upload);
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
