package io.plumbline.objectstore.embedded;

import io.plumbline.database.Database;
import io.plumbline.objectstore.Bucket;
import io.plumbline.objectstore.BucketName;
import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.ObjectStoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** Buckets as rows. Safe for use by many threads. */
final class EmbeddedBuckets implements BucketOperations {
  private final Database database;
  private final BucketRows buckets;
  private final ObjectRows objects;
  private final UploadRows uploads;
  private final Contents contents;
  private final Clock clock;

  EmbeddedBuckets(
      Database database,
      BucketRows buckets,
      ObjectRows objects,
      UploadRows uploads,
      Contents contents,
      Clock clock) {
    this.database = database;
    this.buckets = buckets;
    this.objects = objects;
    this.uploads = uploads;
    this.contents = contents;
    this.clock = clock;
  }

  @Override
  public Bucket createBucket(String name, String account) {
    BucketName.check(name);
    Bucket bucket = new Bucket(name, account, Instant.ofEpochMilli(clock.millis()));
    boolean added = database.write(() -> buckets.insert(bucket));
    if (added) {
      return bucket;
    }
    if (buckets.find(name).filter(taken -> taken.account().equals(account)).isPresent()) {
      throw new ObjectStoreException.BucketAlreadyOwnedByYou(name);
    }
    throw new ObjectStoreException.BucketAlreadyExists(name);
  }

  @Override
  public Optional<Bucket> findBucket(String name) {
    return buckets.find(name);
  }

  @Override
  public List<Bucket> listBuckets(String account) {
    return buckets.ofAccount(account);
  }

  @Override
  public void deleteBucket(String name) {
    boolean deleted;
    try {
      deleted = contents.commit(null, discards -> delete(name, discards));
    } catch (DataIntegrityViolationException e) { // an object or upload came in at this moment
      throw new ObjectStoreException.BucketNotEmpty(name);
    }
    if (!deleted) {
      throw new ObjectStoreException.NoSuchBucket(name);
    }
  }

  private boolean delete(String name, Discards discards) {
    if (objects.any(name)) {
      throw new ObjectStoreException.BucketNotEmpty(name);
    }
    uploads.deleteAll(name).forEach(discards::add);
    return buckets.delete(name);
  }

  @Override
  public List<CorsRule> cors(String bucket) {
    bucket(bucket);
    return buckets.cors(bucket);
  }

  @Override
  public void putCors(String bucket, List<CorsRule> rules) {
    database.write(
        () -> {
          bucket(bucket);
          buckets.putCors(bucket, rules);
        });
  }
}
