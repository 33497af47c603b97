package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.ByteRange;
import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.ChecksumSpec;
import io.plumbline.objectstore.CompletedPart;
import io.plumbline.objectstore.Conditions;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectKey;
import io.plumbline.objectstore.ObjectMetadata;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.Part;
import io.plumbline.objectstore.PartListing;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.UploadListRequest;
import io.plumbline.objectstore.UploadListing;
import io.plumbline.objectstore.UploadSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Uploads in parts to an endpoint. Safe for use by many threads. */
final class S3Uploads implements MultipartOperations {
  private final S3Client client;
  private final ObjectOperations objects;
  private final Outgoing outgoing;

  S3Uploads(S3Client client, ObjectOperations objects, Outgoing outgoing) {
    this.client = client;
    this.objects = objects;
    this.outgoing = outgoing;
  }

  @Override
  public UploadId createUpload(
      S3Location location, ObjectMetadata metadata, @Nullable ChecksumSpec checksum) {
    ObjectKey.check(location.key());
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder()
            .bucket(location.bucket())
            .key(location.key())
            .metadata(metadata.user());
    SdkMetadata.set(request, metadata);
    if (checksum != null) {
      request.checksumAlgorithm(checksum.algorithm().name()).checksumType(checksum.type().name());
    }
    return new UploadId(
        location,
        ErrorTranslation.object(location)
            .of(() -> client.createMultipartUpload(request.build()))
            .uploadId());
  }

  @Override
  public Part uploadPart(UploadId upload, int number, Content content) {
    return outgoing.send(
        content,
        (received, body) -> {
          UploadPartRequest.Builder request =
              UploadPartRequest.builder()
                  .bucket(upload.location().bucket())
                  .key(upload.location().key())
                  .uploadId(upload.id())
                  .partNumber(number)
                  .contentMD5(Outgoing.md5(received));
          Checksum checksum = received.checksum();
          if (checksum != null) {
            ChecksumFields.set(request, checksum.algorithm(), checksum.value());
          }
          ErrorTranslation.upload(upload).of(() -> client.uploadPart(request.build(), body));
          return new Part(number, received.size(), received.etag(), Instant.now(), checksum);
        });
  }

  @Override
  public Part copyPart(
      UploadId upload, int number, S3Location source, ByteRange range, Conditions conditions) {
    ObjectInfo whole = objects.head(source, conditions);
    ByteRange.Span span = range.within(whole.size());
    if (span == null) {
      throw new ObjectStoreException.InvalidRange(source, whole.size());
    }
    UploadPartCopyRequest.Builder request =
        UploadPartCopyRequest.builder()
            .sourceBucket(source.bucket())
            .sourceKey(source.key())
            .destinationBucket(upload.location().bucket())
            .destinationKey(upload.location().key())
            .uploadId(upload.id())
            .partNumber(number)
            // The range was measured on this version; another must not be cut by it.
            .copySourceIfMatch('"' + whole.etag() + '"');
    if (!(range instanceof ByteRange.All)) {
      request.copySourceRange(
          SdkConditions.range(ByteRange.between(span.offset(), span.offset() + span.length() - 1)));
    }
    CopyPartResult result =
        ErrorTranslation.upload(upload)
            .of(() -> client.uploadPartCopy(request.build()))
            .copyPartResult();
    return new Part(
        number,
        span.length(),
        SdkConditions.unquoted(result.eTag()),
        Optional.ofNullable(result.lastModified()).orElseGet(Instant::now),
        ChecksumFields.get(result));
  }

  @Override
  public PartListing listParts(UploadId upload, int after, int limit) {
    ListPartsResponse page =
        ErrorTranslation.upload(upload)
            .of(
                () ->
                    client.listParts(
                        request ->
                            request
                                .bucket(upload.location().bucket())
                                .key(upload.location().key())
                                .uploadId(upload.id())
                                .partNumberMarker(after)
                                .maxParts(limit)));
    return new PartListing(
        page.parts().stream()
            .map(
                part ->
                    new Part(
                        part.partNumber(),
                        part.size(),
                        SdkConditions.unquoted(part.eTag()),
                        part.lastModified(),
                        ChecksumFields.get(part)))
            .toList(),
        page.isTruncated(),
        ChecksumFields.spec(
            Optional.ofNullable(page.checksumAlgorithmAsString()).stream().toList(),
            page.checksumTypeAsString()));
  }

  @Override
  public UploadListing listUploads(UploadListRequest request) {
    ListMultipartUploadsResponse page =
        ErrorTranslation.bucket(request.bucket())
            .of(
                () ->
                    client.listMultipartUploads(
                        list ->
                            list.bucket(request.bucket())
                                .prefix(emptyToNull(request.prefix()))
                                .delimiter(emptyToNull(request.delimiter()))
                                .keyMarker(emptyToNull(request.keyMarker()))
                                .uploadIdMarker(emptyToNull(request.uploadIdMarker()))
                                .encodingType(EncodingType.URL)
                                .maxUploads(request.maxUploads())));
    return new UploadListing(
        page.uploads().stream()
            .map(
                upload ->
                    new UploadSummary(
                        new UploadId(
                            new S3Location(request.bucket(), upload.key()), upload.uploadId()),
                        upload.initiated(),
                        ChecksumFields.spec(
                            Optional.ofNullable(upload.checksumAlgorithmAsString()).stream()
                                .toList(),
                            upload.checksumTypeAsString())))
            .toList(),
        page.commonPrefixes().stream().map(CommonPrefix::prefix).toList(),
        page.isTruncated() ? page.nextKeyMarker() : null,
        Optional.ofNullable(page.nextUploadIdMarker()).orElse(""));
  }

  @Override
  public ObjectInfo completeUpload(
      UploadId upload,
      List<CompletedPart> parts,
      Conditions conditions,
      @Nullable Checksum expected) {
    ChecksumAlgorithm algorithm =
        Optional.ofNullable(listParts(upload, 0, 1).checksum())
            .map(ChecksumSpec::algorithm)
            .orElse(null);
    CompleteMultipartUploadRequest.Builder request =
        CompleteMultipartUploadRequest.builder()
            .bucket(upload.location().bucket())
            .key(upload.location().key())
            .uploadId(upload.id())
            .ifMatch(SdkConditions.etags(conditions.ifMatch()))
            .ifNoneMatch(SdkConditions.etags(conditions.ifNoneMatch()))
            .multipartUpload(
                all -> all.parts(parts.stream().map(part -> part(part, algorithm)).toList()));
    if (expected != null) {
      ChecksumFields.set(request, expected.algorithm(), expected.value());
      request.checksumType(expected.type().name());
    }
    ErrorTranslation.upload(upload).of(() -> client.completeMultipartUpload(request.build()));
    return objects.head(upload.location(), Conditions.NONE);
  }

  @Override
  public void abortUpload(UploadId upload) {
    ErrorTranslation.upload(upload)
        .of(
            () ->
                client.abortMultipartUpload(
                    request ->
                        request
                            .bucket(upload.location().bucket())
                            .key(upload.location().key())
                            .uploadId(upload.id())));
  }

  private static software.amazon.awssdk.services.s3.model.CompletedPart part(
      CompletedPart part, @Nullable ChecksumAlgorithm algorithm) {
    var builder =
        software.amazon.awssdk.services.s3.model.CompletedPart.builder()
            .partNumber(part.number())
            .eTag('"' + part.etag() + '"');
    String checksum = part.checksum();
    if (checksum != null && algorithm != null) {
      ChecksumFields.set(builder, algorithm, checksum);
    }
    return builder.build();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
