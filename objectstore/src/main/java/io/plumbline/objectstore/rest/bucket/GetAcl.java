package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET ?acl} of a bucket or object: its account may do everything, nobody else anything. */
public final class GetAcl implements S3Operation {

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    XmlWriter.document("AccessControlPolicy")
        .start("Owner")
        .element("ID", request.account())
        .end()
        .start("AccessControlList")
        .start("Grant")
        .startGrantee()
        .element("ID", request.account())
        .end()
        .element("Permission", "FULL_CONTROL")
        .end()
        .end()
        .send(response);
  }
}
