package io.plumbline.objectstore.s3;

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
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.PartListing;
import io.plumbline.objectstore.PutOptions;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.UploadListRequest;
import io.plumbline.objectstore.UploadListing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Keeps objects in an S3 service. All its buckets count as those of one account; when they were
 * made is known in listings only. Safe for use by many threads.
 */
public final class S3ObjectStore implements ObjectStore {
  private final S3Client client;
  private final BucketOperations buckets;
  private final ObjectOperations objects;
  private final MultipartOperations uploads;

  private S3ObjectStore(S3Client client, String account, Path folder) {
    Outgoing outgoing = new Outgoing(folder);
    this.client = client;
    this.buckets = new S3Buckets(client, account);
    this.objects = new S3Objects(client, outgoing);
    this.uploads = new S3Uploads(client, objects, outgoing);
  }

  /**
   * Makes a client; nothing is sent yet.
   *
   * @param account 12-digit id of the account that all buckets of the endpoint count as
   * @param folder where contents over 4 MiB are kept while they are sent
   */
  public static S3ObjectStore connect(S3Endpoint endpoint, String account, Path folder) {
    return new S3ObjectStore(endpoint.client(), account, folder);
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
    client.close();
  }
}
