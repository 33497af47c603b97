package io.plumbline.objectstore.embedded;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.DeleteFailure;
import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectKey;
import io.plumbline.objectstore.ObjectListing;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.ObjectSummary;
import io.plumbline.objectstore.OpenObject;
import io.plumbline.objectstore.PutOptions;
import io.plumbline.objectstore.S3Location;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Objects as rows and contents. Safe for use by many threads. */
final class EmbeddedObjects implements ObjectOperations {
  /** A row whose content is gone has been replaced; how often in a row we believe that. */
  private static final int ATTEMPTS = 20;

  private final BucketRows buckets;
  private final ObjectRows objects;
  private final ObjectWriter writer;
  private final Contents contents;

  EmbeddedObjects(BucketRows buckets, ObjectRows objects, ObjectWriter writer, Contents contents) {
    this.buckets = buckets;
    this.objects = objects;
    this.writer = writer;
    this.contents = contents;
  }

  @Override
  public ObjectInfo put(S3Location location, Content content, PutOptions options) {
    ObjectKey.check(location.key());
    requireBucket(location.bucket());
    Incoming incoming = contents.receive(content);
    return contents.commit(
        incoming,
        discards ->
            writer.write(location, incoming, options.metadata(), options.conditions(), discards));
  }

  @Override
  public OpenObject open(S3Location location, ByteRange range, Conditions conditions) {
    return untilItStands(
        location,
        () -> {
          ObjectRow row = readable(location, conditions);
          ObjectInfo info = row.info();
          ByteRange.Span span = range.within(info.size());
          if (span == null) {
            throw new ObjectStoreException.InvalidRange(location, info.size());
          }
          Optional<InputStream> stream = contents.open(row, span);
          return stream.map(bytes -> new OpenObject(info, span, bytes));
        });
  }

  @Override
  public ObjectInfo head(S3Location location, Conditions conditions) {
    ObjectInfo info = objects.find(location).orElseThrow(() -> missing(location)).info();
    conditions.checkRead(info);
    return info;
  }

  @Override
  public ObjectInfo copy(
      S3Location source,
      Conditions sourceConditions,
      S3Location target,
      Optional<ObjectMetadata> metadata) {
    ObjectKey.check(target.key());
    requireBucket(target.bucket());
    return untilItStands(
        source,
        () -> {
          ObjectRow row = readable(source, sourceConditions);
          return contents
              .duplicate(row)
              .map(
                  incoming ->
                      contents.commit(
                          incoming,
                          discards ->
                              writer.write(
                                  target,
                                  incoming,
                                  metadata.orElse(row.info().metadata()),
                                  Conditions.NONE,
                                  discards)));
        });
  }

  @Override
  public void delete(S3Location location) {
    deleteAll(location.bucket(), List.of(location.key()));
  }

  @Override
  public List<DeleteFailure> deleteAll(String bucket, List<String> keys) {
    requireBucket(bucket);
    contents.commit(
        null,
        discards -> {
          for (String key : keys) {
            objects.delete(new S3Location(bucket, key)).ifPresent(discards::add);
          }
          return discards;
        });
    return List.of();
  }

  @Override
  public ObjectListing list(ListRequest request) {
    requireBucket(request.bucket());
    if (request.maxKeys() == 0) {
      return new ObjectListing(List.of(), List.of(), null);
    }
    KeyScan<ObjectSummary> scan =
        new KeyScan<>(
            (start, before, limit) -> objects.range(request.bucket(), start, before, limit),
            ObjectSummary::key,
            object -> "",
            request.prefix(),
            request.delimiter());
    String token = request.continuation();
    String after = token == null ? request.startAfter() : token;
    KeyScan.Page<ObjectSummary> page = scan.page(KeyScan.Start.after(after, ""), request.maxKeys());
    KeyScan.Start next = page.next();
    return new ObjectListing(page.rows(), page.commonPrefixes(), next == null ? null : next.key());
  }

  private ObjectRow readable(S3Location location, Conditions conditions) {
    ObjectRow row = objects.findWithBytes(location).orElseThrow(() -> missing(location));
    conditions.checkRead(row.info());
    return row;
  }

  private static <T> T untilItStands(S3Location location, Supplier<Optional<T>> attempt) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<T> result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new ObjectStoreException.Unavailable(
        "the content of " + location + " is missing from the store's folder", null);
  }

  private ObjectStoreException missing(S3Location location) {
    return buckets.find(location.bucket()).isPresent()
        ? new ObjectStoreException.NoSuchKey(location)
        : new ObjectStoreException.NoSuchBucket(location.bucket());
  }

  private void requireBucket(String bucket) {
    if (buckets.find(bucket).isEmpty()) {
      throw new ObjectStoreException.NoSuchBucket(bucket);
    }
  }
}
