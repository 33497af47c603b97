package io.plumbline.objectstore;

import java.util.List;
import java.util.Optional;

/** What can be done with buckets. */
public interface BucketOperations {

  /**
   * Makes an empty bucket.
   *
   * @param account 12-digit id of the account that owns it
   * @throws ObjectStoreException.InvalidBucketName if the name breaks {@link BucketName}'s rules
   * @throws ObjectStoreException.BucketAlreadyExists if another account has it
   * @throws ObjectStoreException.BucketAlreadyOwnedByYou if this account has it
   */
  Bucket createBucket(String name, String account);

  /** The bucket of that name, if there is one. */
  Optional<Bucket> findBucket(String name);

  /**
   * The bucket of that name.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is none
   */
  default Bucket bucket(String name) {
    return findBucket(name).orElseThrow(() -> new ObjectStoreException.NoSuchBucket(name));
  }

  /** Whether there is a bucket of that name, whoever owns it. */
  default boolean bucketExists(String name) {
    return findBucket(name).isPresent();
  }

  /** All buckets of an account, by name. */
  List<Bucket> listBuckets(String account);

  /**
   * Deletes an empty bucket, with the uploads that were never completed in it.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is none
   * @throws ObjectStoreException.BucketNotEmpty if there are objects in it
   */
  void deleteBucket(String name);

  /**
   * The rules by which browsers of other origins may use the bucket; empty if none were put.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is none
   */
  List<CorsRule> cors(String bucket);

  /**
   * Replaces the rules; an empty list deletes them.
   *
   * @throws ObjectStoreException.NoSuchBucket if there is none
   */
  void putCors(String bucket, List<CorsRule> rules);
}
