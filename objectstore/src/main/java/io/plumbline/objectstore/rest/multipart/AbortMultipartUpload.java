package io.plumbline.objectstore.rest.multipart;

import io.plumbline.objectstore.MultipartOperations;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import jakarta.servlet.http.HttpServletResponse;

/** {@code DELETE /bucket/key?uploadId=…}. */
public final class AbortMultipartUpload implements S3Operation {
  private final MultipartOperations uploads;

  /** Aborts uploads of that store. */
  public AbortMultipartUpload(MultipartOperations uploads) {
    this.uploads = uploads;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    uploads.abortUpload(UploadRequest.upload(request));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
