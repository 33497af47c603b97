package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.rest.protocol.RequestConditions;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import jakarta.servlet.http.HttpServletResponse;

/** {@code DELETE /bucket/key}. */
public final class DeleteObject implements S3Operation {
  private final ObjectOperations objects;

  /** Deletes objects of that store. */
  public DeleteObject(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    if (!RequestConditions.of(request).isEmpty()) {
      throw new S3RestException(
          S3ErrorCode.NOT_IMPLEMENTED, "Deleting under a condition is not supported");
    }
    if (request.query().get("versionId").filter(id -> !id.equals("null")).isPresent()) {
      throw new S3RestException(S3ErrorCode.NOT_IMPLEMENTED, "Objects have no versions here");
    }
    objects.delete(request.location());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
