package io.plumbline.objectstore;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object store that is put together of its parts: buckets, objects and multipart uploads. What a
 * store adds is how the parts are made, and what is released in the end. As safe for many threads
 * as the parts are.
 */
public abstract class ComposedObjectStore implements ObjectStore {
  private final BucketOperations buckets;
  private final ObjectOperations objects;
  private final MultipartOperations uploads;

  /** Puts a store together. */
  protected ComposedObjectStore(
      BucketOperations buckets, ObjectOperations objects, MultipartOperations uploads) {
    this.buckets = buckets;
    this.objects = objects;
    this.uploads = uploads;
  }

  @Override
  public final Bucket createBucket(String name, String account) {
    return buckets.createBucket(name, account);
  }

  @Override
  public final Optional<Bucket> findBucket(String name) {
    return buckets.findBucket(name);
  }

  @Override
  public final List<Bucket> listBuckets(String account) {
    return buckets.listBuckets(account);
  }

  @Override
  public final void deleteBucket(String name) {
    buckets.deleteBucket(name);
  }

  @Override
  public final List<CorsRule> cors(String bucket) {
    return buckets.cors(bucket);
  }

  @Override
  public final void putCors(String bucket, List<CorsRule> rules) {
    buckets.putCors(bucket, rules);
  }

  @Override
  public final ObjectInfo put(S3Location location, Content content, PutOptions options) {
    return objects.put(location, content, options);
  }

  @Override
  public final OpenObject open(S3Location location, ByteRange range, Conditions conditions) {
    return objects.open(location, range, conditions);
  }

  @Override
  public final ObjectInfo head(S3Location location, Conditions conditions) {
    return objects.head(location, conditions);
  }

  @Override
  public final ObjectInfo copy(
      S3Location source,
      Conditions sourceConditions,
      S3Location target,
      Optional<ObjectMetadata> metadata) {
    return objects.copy(source, sourceConditions, target, metadata);
  }

  @Override
  public final void delete(S3Location location) {
    objects.delete(location);
  }

  @Override
  public final List<DeleteFailure> deleteAll(String bucket, List<String> keys) {
    return objects.deleteAll(bucket, keys);
  }

  @Override
  public final ObjectListing list(ListRequest request) {
    return objects.list(request);
  }

  @Override
  public final UploadId createUpload(
      S3Location location, ObjectMetadata metadata, @Nullable ChecksumSpec checksum) {
    return uploads.createUpload(location, metadata, checksum);
  }

  @Override
  public final Part uploadPart(UploadId upload, int number, Content content) {
    return uploads.uploadPart(upload, number, content);
  }

  @Override
  public final Part copyPart(
      UploadId upload, int number, S3Location source, ByteRange range, Conditions conditions) {
    return uploads.copyPart(upload, number, source, range, conditions);
  }

  @Override
  public final PartListing listParts(UploadId upload, int after, int limit) {
    return uploads.listParts(upload, after, limit);
  }

  @Override
  public final UploadListing listUploads(UploadListRequest request) {
    return uploads.listUploads(request);
  }

  @Override
  public final ObjectInfo completeUpload(
      UploadId upload,
      List<CompletedPart> parts,
      Conditions conditions,
      @Nullable Checksum expected) {
    return uploads.completeUpload(upload, parts, conditions, expected);
  }

  @Override
  public final void abortUpload(UploadId upload) {
    uploads.abortUpload(upload);
  }
}
