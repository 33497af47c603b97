package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.ObjectStoreException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;

/** The one place that turns errors of the store into errors of S3. Stateless. */
public final class ErrorMapping {
  private ErrorMapping() {}

  /** S3's code for an error; {@link S3ErrorCode#INTERNAL_ERROR} for those of the program. */
  public static S3ErrorCode code(Throwable error) {
    if (error instanceof S3RestException rest) {
      return rest.code();
    }
    if (error instanceof ObjectStoreException store) {
      return store(store);
    }
    // The only streams that are read with unchecked errors are requests' bodies.
    return error instanceof UncheckedIOException ? unreadable(error) : S3ErrorCode.INTERNAL_ERROR;
  }

  /** Why a body could not be read: its client was silent for too long, or has gone. */
  private static S3ErrorCode unreadable(Throwable error) {
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return S3ErrorCode.REQUEST_TIMEOUT;
      }
    }
    return S3ErrorCode.INCOMPLETE_BODY;
  }

  private static S3ErrorCode store(ObjectStoreException error) {
    if (error instanceof ObjectStoreException.NoSuchBucket) {
      return S3ErrorCode.NO_SUCH_BUCKET;
    } else if (error instanceof ObjectStoreException.NoSuchKey) {
      return S3ErrorCode.NO_SUCH_KEY;
    } else if (error instanceof ObjectStoreException.NoSuchUpload) {
      return S3ErrorCode.NO_SUCH_UPLOAD;
    } else if (error instanceof ObjectStoreException.BucketAlreadyExists) {
      return S3ErrorCode.BUCKET_ALREADY_EXISTS;
    } else if (error instanceof ObjectStoreException.BucketAlreadyOwnedByYou) {
      return S3ErrorCode.BUCKET_ALREADY_OWNED_BY_YOU;
    } else if (error instanceof ObjectStoreException.BucketNotEmpty) {
      return S3ErrorCode.BUCKET_NOT_EMPTY;
    } else if (error instanceof ObjectStoreException.InvalidBucketName) {
      return S3ErrorCode.INVALID_BUCKET_NAME;
    } else if (error instanceof ObjectStoreException.InvalidKey key) {
      return key.tooLong() ? S3ErrorCode.KEY_TOO_LONG : S3ErrorCode.INVALID_URI;
    } else if (error instanceof ObjectStoreException.PreconditionFailed) {
      return S3ErrorCode.PRECONDITION_FAILED;
    } else if (error instanceof ObjectStoreException.InvalidRange) {
      return S3ErrorCode.INVALID_RANGE;
    } else if (error instanceof ObjectStoreException.IncompleteBody) {
      return S3ErrorCode.INCOMPLETE_BODY;
    } else if (error instanceof ObjectStoreException.BadDigest) {
      return S3ErrorCode.BAD_DIGEST;
    } else if (error instanceof ObjectStoreException.InvalidDigest) {
      return S3ErrorCode.INVALID_DIGEST;
    } else if (error instanceof ObjectStoreException.InvalidPart) {
      return S3ErrorCode.INVALID_PART;
    } else if (error instanceof ObjectStoreException.InvalidPartOrder) {
      return S3ErrorCode.INVALID_PART_ORDER;
    } else if (error instanceof ObjectStoreException.EntityTooSmall) {
      return S3ErrorCode.ENTITY_TOO_SMALL;
    } else if (error instanceof ObjectStoreException.AccessDenied) {
      return S3ErrorCode.ACCESS_DENIED;
    } else if (error instanceof ObjectStoreException.Unavailable) {
      return S3ErrorCode.SERVICE_UNAVAILABLE;
    }
    return S3ErrorCode.INVALID_REQUEST;
  }
}
