package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Checksum;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of an endpoint. Safe for use by many threads. */
final class S3Objects implements ObjectOperations {
  private final S3Client client;
  private final Outgoing outgoing;

  S3Objects(S3Client client, Outgoing outgoing) {
    this.client = client;
    this.outgoing = outgoing;
  }

  @Override
  public ObjectInfo put(S3Location location, Content content, PutOptions options) {
    ObjectKey.check(location.key());
    return outgoing.send(
        content,
        (received, body) -> {
          PutObjectRequest.Builder request =
              PutObjectRequest.builder()
                  .bucket(location.bucket())
                  .key(location.key())
                  .metadata(options.metadata().user())
                  .contentMD5(Outgoing.md5(received))
                  .ifMatch(SdkConditions.etags(options.conditions().ifMatch()))
                  .ifNoneMatch(SdkConditions.etags(options.conditions().ifNoneMatch()));
          SdkMetadata.set(request, options.metadata());
          Checksum checksum = received.checksum();
          if (checksum != null) {
            ChecksumFields.set(request, checksum.algorithm(), checksum.value());
          }
          ErrorTranslation.object(location).of(() -> client.putObject(request.build(), body));
          return new ObjectInfo(
              location,
              received.size(),
              received.etag(),
              Instant.now(),
              options.metadata(),
              checksum);
        });
  }

  @Override
  public OpenObject open(S3Location location, ByteRange range, Conditions conditions) {
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(location.bucket())
            .key(location.key())
            .range(SdkConditions.range(range))
            .ifMatch(SdkConditions.etags(conditions.ifMatch()))
            .ifNoneMatch(SdkConditions.etags(conditions.ifNoneMatch()))
            .ifModifiedSince(conditions.ifModifiedSince())
            .ifUnmodifiedSince(conditions.ifUnmodifiedSince())
            .build();
    ResponseInputStream<GetObjectResponse> answer = get(location, request);
    GetObjectResponse response = answer.response();
    long size = SdkConditions.size(response.contentRange(), response.contentLength());
    ObjectInfo info =
        new ObjectInfo(
            location,
            size,
            SdkConditions.unquoted(response.eTag()),
            response.lastModified(),
            SdkMetadata.get(response, response.metadata(), response.expiresString()),
            ChecksumFields.get(response));
    ByteRange.Span span = range.within(size);
    if (span == null) {
      answer.abort();
      throw new ObjectStoreException.InvalidRange(location, size);
    }
    InputStream stream = new AbortingStream(answer);
    return new OpenObject(info, span, stream);
  }

  private ResponseInputStream<GetObjectResponse> get(
      S3Location location, GetObjectRequest request) {
    try {
      return ErrorTranslation.object(location).of(() -> client.getObject(request));
    } catch (ObjectStoreException.InvalidRange e) {
      if (e.size() == ErrorTranslation.UNKNOWN) {
        throw new ObjectStoreException.InvalidRange(
            location, head(location, Conditions.NONE).size());
      }
      throw e;
    }
  }

  @Override
  public ObjectInfo head(S3Location location, Conditions conditions) {
    HeadObjectRequest request =
        HeadObjectRequest.builder()
            .bucket(location.bucket())
            .key(location.key())
            .checksumMode(ChecksumMode.ENABLED)
            .ifMatch(SdkConditions.etags(conditions.ifMatch()))
            .ifNoneMatch(SdkConditions.etags(conditions.ifNoneMatch()))
            .ifModifiedSince(conditions.ifModifiedSince())
            .ifUnmodifiedSince(conditions.ifUnmodifiedSince())
            .build();
    HeadObjectResponse response =
        ErrorTranslation.object(location).of(() -> client.headObject(request));
    return new ObjectInfo(
        location,
        response.contentLength(),
        SdkConditions.unquoted(response.eTag()),
        response.lastModified(),
        SdkMetadata.get(response, response.metadata(), response.expiresString()),
        ChecksumFields.get(response));
  }

  @Override
  public ObjectInfo copy(
      S3Location source,
      Conditions sourceConditions,
      S3Location target,
      Optional<ObjectMetadata> metadata) {
    ObjectKey.check(target.key());
    CopyObjectRequest.Builder request =
        CopyObjectRequest.builder()
            .sourceBucket(source.bucket())
            .sourceKey(source.key())
            .destinationBucket(target.bucket())
            .destinationKey(target.key())
            .copySourceIfMatch(SdkConditions.etags(sourceConditions.ifMatch()))
            .copySourceIfNoneMatch(SdkConditions.etags(sourceConditions.ifNoneMatch()))
            .copySourceIfModifiedSince(sourceConditions.ifModifiedSince())
            .copySourceIfUnmodifiedSince(sourceConditions.ifUnmodifiedSince());
    metadata.ifPresent(
        replacement -> {
          request.metadataDirective(MetadataDirective.REPLACE).metadata(replacement.user());
          SdkMetadata.set(request, replacement);
        });
    ErrorTranslation.object(source).of(() -> client.copyObject(request.build()));
    return head(target, Conditions.NONE);
  }

  @Override
  public void delete(S3Location location) {
    ErrorTranslation.object(location)
        .of(
            () ->
                client.deleteObject(
                    request -> request.bucket(location.bucket()).key(location.key())));
  }

  @Override
  public List<DeleteFailure> deleteAll(String bucket, List<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    return ErrorTranslation.bucket(bucket)
        .of(
            () ->
                client.deleteObjects(
                    request ->
                        request
                            .bucket(bucket)
                            .delete(delete -> delete.objects(objects).quiet(true))))
        .errors()
        .stream()
        .map(error -> new DeleteFailure(error.key(), error.code(), error.message()))
        .toList();
  }

  @Override
  public ObjectListing list(ListRequest request) {
    ListObjectsV2Response page =
        ErrorTranslation.bucket(request.bucket())
            .of(
                () ->
                    client.listObjectsV2(
                        list ->
                            list.bucket(request.bucket())
                                .prefix(request.prefix())
                                .delimiter(emptyToNull(request.delimiter()))
                                .startAfter(emptyToNull(request.startAfter()))
                                .continuationToken(request.continuation())
                                .encodingType(EncodingType.URL)
                                .maxKeys(request.maxKeys())));
    return new ObjectListing(
        page.contents().stream().map(S3Objects::summary).toList(),
        page.commonPrefixes().stream().map(CommonPrefix::prefix).toList(),
        page.isTruncated() ? page.nextContinuationToken() : null);
  }

  private static ObjectSummary summary(S3Object object) {
    return new ObjectSummary(
        object.key(),
        object.size(),
        SdkConditions.unquoted(object.eTag()),
        object.lastModified(),
        ChecksumFields.spec(object.checksumAlgorithmAsStrings(), object.checksumTypeAsString()));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
