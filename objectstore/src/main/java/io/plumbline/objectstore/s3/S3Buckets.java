package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.Bucket;
import io.plumbline.objectstore.BucketOperations;
import io.plumbline.objectstore.CorsRule;
import io.plumbline.objectstore.ObjectStoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Buckets of an endpoint. Safe for use by many threads. */
final class S3Buckets implements BucketOperations {
  private final S3Client client;
  private final String account;

  S3Buckets(S3Client client, String account) {
    this.client = client;
    this.account = account;
  }

  @Override
  public Bucket createBucket(String name, String owner) {
    if (!owner.equals(account)) {
      throw new ObjectStoreException.InvalidRequest(
          "buckets of this endpoint belong to account " + account + ", not " + owner);
    }
    ErrorTranslation.bucket(name).of(() -> client.createBucket(request -> request.bucket(name)));
    return new Bucket(name, account, Instant.EPOCH);
  }

  @Override
  public Optional<Bucket> findBucket(String name) {
    try {
      ErrorTranslation.bucket(name).of(() -> client.headBucket(request -> request.bucket(name)));
      return Optional.of(new Bucket(name, account, Instant.EPOCH));
    } catch (ObjectStoreException.NoSuchBucket e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Bucket> listBuckets(String owner) {
    if (!owner.equals(account)) {
      return List.of();
    }
    return ErrorTranslation.bucket("*").of(() -> client.listBuckets()).buckets().stream()
        .map(bucket -> new Bucket(bucket.name(), account, bucket.creationDate()))
        .toList();
  }

  @Override
  public void deleteBucket(String name) {
    ErrorTranslation.bucket(name).of(() -> client.deleteBucket(request -> request.bucket(name)));
  }

  @Override
  public List<CorsRule> cors(String bucket) {
    return ErrorTranslation.bucket(bucket)
        .of(
            () -> {
              try {
                return client.getBucketCors(request -> request.bucket(bucket)).corsRules();
              } catch (S3Exception e) {
                if (e.awsErrorDetails().errorCode().equals("NoSuchCORSConfiguration")) {
                  return List.<CORSRule>of();
                }
                throw e;
              }
            })
        .stream()
        .map(
            rule ->
                new CorsRule(
                    rule.id(),
                    rule.allowedOrigins(),
                    rule.allowedMethods(),
                    rule.allowedHeaders(),
                    rule.exposeHeaders(),
                    rule.maxAgeSeconds()))
        .toList();
  }

  @Override
  public void putCors(String bucket, List<CorsRule> rules) {
    ErrorTranslation errors = ErrorTranslation.bucket(bucket);
    if (rules.isEmpty()) {
      errors.of(() -> client.deleteBucketCors(request -> request.bucket(bucket)));
      return;
    }
    var sdkRules =
        rules.stream()
            .map(
                rule ->
                    CORSRule.builder()
                        .id(rule.id())
                        .allowedOrigins(rule.allowedOrigins())
                        .allowedMethods(rule.allowedMethods())
                        .allowedHeaders(rule.allowedHeaders())
                        .exposeHeaders(rule.exposeHeaders())
                        .maxAgeSeconds(rule.maxAgeSeconds())
                        .build())
            .toList();
    errors.of(
        () ->
            client.putBucketCors(
                request ->
                    request.bucket(bucket).corsConfiguration(cors -> cors.corsRules(sdkRules))));
  }
}
