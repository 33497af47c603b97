package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.UploadId;
import io.plumbline.objectstore.rest.protocol.S3Request;

/** The parameters that requests about an upload share. Stateless. */
final class UploadRequest {
  private UploadRequest() {}

  /** The upload of {@code uploadId}. */
  static UploadId upload(S3Request request) {
    return new UploadId(request.location(), request.query().text("uploadId"));
  }

  /** The number of {@code partNumber}; 0, which the store refuses, if there is none. */
  static int partNumber(S3Request request) {
    return request.query().number("partNumber", 0, 1, MultipartOperations.MAX_PARTS);
  }
}
