package io.plumbline.objectstore.rest.object;

import io.plumbline.objectstore.ObjectInfo;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.PutOptions;
import io.plumbline.objectstore.rest.protocol.MetadataHeaders;
import io.plumbline.objectstore.rest.protocol.ObjectHeaders;
import io.plumbline.objectstore.rest.protocol.RequestConditions;
import io.plumbline.objectstore.rest.protocol.RequestContent;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.UnsupportedHeaders;
import jakarta.servlet.http.HttpServletResponse;

/** {@code PUT /bucket/key}. */
public final class PutObject implements S3Operation {
  private final ObjectOperations objects;

  /** Stores objects in that store. */
  public PutObject(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) {
    UnsupportedHeaders.refuse(request);
    PutOptions options =
        new PutOptions(MetadataHeaders.read(request), RequestConditions.of(request));
    ObjectInfo object = objects.put(request.location(), RequestContent.of(request), options);
    ObjectHeaders.etag(object.etag(), response);
    ObjectHeaders.checksum(object.checksum(), response);
  }
}
