package io.plumbline.objectstore.rest.bucket;

import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers a question about a bucket or object that has the same answer for all of them. */
public final class FixedDocument implements S3Operation {
  private final Supplier<XmlWriter> document;

  private FixedDocument(Supplier<XmlWriter> document) {
    this.document = document;
  }

  /** A document with nothing in it: the feature is there and was never turned on. */
  public static FixedDocument empty(String root) {
    return new FixedDocument(() -> XmlWriter.document(root));
  }

  /** {@code ?requestPayment}: nobody else pays. */
  public static FixedDocument requestPayment() {
    return new FixedDocument(
        () -> XmlWriter.document("RequestPaymentConfiguration").element("Payer", "BucketOwner"));
  }

  /** {@code ?tagging} of an object: it has no tags. */
  public static FixedDocument noTags() {
    return new FixedDocument(() -> XmlWriter.document("Tagging").start("TagSet").end());
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    document.get().send(response);
  }
}
