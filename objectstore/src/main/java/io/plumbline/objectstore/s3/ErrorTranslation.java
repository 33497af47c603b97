package io.plumbline.objectstore.s3;

import io.plumbline.objectstore.ObjectStoreException;
import io.plumbline.objectstore.S3Location;
import io.plumbline.objectstore.UploadId;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns an endpoint's errors into those of the port. Immutable. */
final class ErrorTranslation {
  private static final int NOT_MODIFIED = 304;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  /** A size that the endpoint has not told. */
  static final long UNKNOWN = -1;

  private final S3Location location;
  private final String uploadId;

  private ErrorTranslation(S3Location location, String uploadId) {
    this.location = location;
    this.uploadId = uploadId;
  }

  /** For calls about a bucket. */
  static ErrorTranslation bucket(String bucket) {
    return new ErrorTranslation(new S3Location(bucket, ""), "");
  }

  /** For calls about an object. */
  static ErrorTranslation object(S3Location location) {
    return new ErrorTranslation(location, "");
  }

  /** For calls about an upload. */
  static ErrorTranslation upload(UploadId upload) {
    return new ErrorTranslation(upload.location(), upload.id());
  }

  /** Makes the call. */
  <T> T of(Supplier<T> call) {
    try {
      return call.get();
    } catch (S3Exception e) {
      throw translated(e);
    } catch (SdkException e) {
      throw new ObjectStoreException.Unavailable(
          "no answer about " + location + ": " + e.getMessage(), e);
    }
  }

  private ObjectStoreException translated(S3Exception e) {
    AwsErrorDetails details = e.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    return switch (code) {
      case "NoSuchBucket" -> new ObjectStoreException.NoSuchBucket(location.bucket());
      case "NoSuchKey" -> new ObjectStoreException.NoSuchKey(location);
      case "NoSuchUpload" ->
          new ObjectStoreException.NoSuchUpload(new UploadId(location, uploadId));
      case "BucketAlreadyExists" -> new ObjectStoreException.BucketAlreadyExists(location.bucket());
      case "BucketAlreadyOwnedByYou" ->
          new ObjectStoreException.BucketAlreadyOwnedByYou(location.bucket());
      case "BucketNotEmpty" -> new ObjectStoreException.BucketNotEmpty(location.bucket());
      case "InvalidBucketName" ->
          new ObjectStoreException.InvalidBucketName(location.bucket(), message(e));
      case "KeyTooLongError" ->
          new ObjectStoreException.InvalidKey(location.key(), message(e), true);
      case "PreconditionFailed" -> new ObjectStoreException.PreconditionFailed(message(e));
      case "InvalidRange" -> new ObjectStoreException.InvalidRange(location, size(details));
      case "InvalidPart" -> new ObjectStoreException.InvalidPart(0);
      case "InvalidPartOrder" -> new ObjectStoreException.InvalidPartOrder(0);
      case "EntityTooSmall" -> new ObjectStoreException.EntityTooSmall(0, 0);
      case "InvalidRequest", "InvalidArgument" ->
          new ObjectStoreException.InvalidRequest(message(e));
      default -> byStatus(e);
    };
  }

  /** Answers to HEAD have no body, hence no code. */
  private ObjectStoreException byStatus(S3Exception e) {
    return switch (e.statusCode()) {
      case NOT_MODIFIED -> new ObjectStoreException.NotModified(null);
      case FORBIDDEN -> new ObjectStoreException.AccessDenied(location + ": " + message(e), e);
      case NOT_FOUND ->
          location.key().isEmpty()
              ? new ObjectStoreException.NoSuchBucket(location.bucket())
              : new ObjectStoreException.NoSuchKey(location);
      case PRECONDITION_FAILED -> new ObjectStoreException.PreconditionFailed("of " + location);
      case RANGE_NOT_SATISFIABLE ->
          new ObjectStoreException.InvalidRange(location, size(e.awsErrorDetails()));
      default ->
          new ObjectStoreException.Unavailable(
              "the endpoint failed on " + location + ": " + message(e), e);
    };
  }

  private static String message(S3Exception e) {
    return String.valueOf(e.getMessage());
  }

  /**
   * From {@code Content-Range: bytes *}{@code /size}; {@link #UNKNOWN} where the endpoint does not
   * say.
   */
  private static long size(AwsErrorDetails details) {
    return details
        .sdkHttpResponse()
        .firstMatchingHeader("Content-Range")
        .map(range -> Long.parseLong(range.substring(range.indexOf('/') + 1)))
        .orElse(UNKNOWN);
  }
}
