package io.plumbline.objectstore.rest.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.objectstore.ListRequest;
import io.plumbline.objectstore.ObjectListing;
import io.plumbline.objectstore.ObjectOperations;
import io.plumbline.objectstore.rest.protocol.QueryParameters;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import io.plumbline.objectstore.rest.protocol.S3Request;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** {@code GET /bucket?list-type=2}: pages go on from an opaque token. */
public final class ListObjectsV2 implements S3Operation {
  private final ObjectOperations objects;

  /** Lists objects of that store. */
  public ListObjectsV2(ObjectOperations objects) {
    this.objects = objects;
  }

  @Override
  public void handle(S3Request request, HttpServletResponse response) throws IOException {
    QueryParameters query = request.query();
    KeyEncoding encoding = KeyEncoding.of(request);
    int maxKeys = query.number("max-keys", ListRequest.MAX_KEYS, 0, Integer.MAX_VALUE);
    Optional<String> token = query.get("continuation-token");
    ListRequest list =
        new ListRequest(
            request.bucket(),
            query.text("prefix"),
            query.text("delimiter"),
            query.text("start-after"),
            token.map(ListObjectsV2::decoded).orElse(null),
            Math.min(maxKeys, ListRequest.MAX_KEYS));
    ObjectListing page = objects.list(list);
    XmlWriter xml =
        XmlWriter.document("ListBucketResult")
            .element("Name", request.bucket())
            .element("Prefix", encoding.apply(list.prefix()))
            .element("KeyCount", page.objects().size() + page.commonPrefixes().size())
            .element("MaxKeys", maxKeys);
    if (!list.delimiter().isEmpty()) {
      xml.element("Delimiter", encoding.apply(list.delimiter()));
    }
    if (!list.startAfter().isEmpty()) {
      xml.element("StartAfter", encoding.apply(list.startAfter()));
    }
    encoding.declare(xml);
    token.ifPresent(text -> xml.element("ContinuationToken", text));
    String next = page.continuation();
    xml.element("IsTruncated", next != null);
    if (next != null) {
      xml.element("NextContinuationToken", encoded(next));
    }
    boolean owner = query.text("fetch-owner").equals("true");
    ListingEntries.write(page, encoding, owner ? request.account() : "", xml);
    xml.send(response);
  }

  private static String encoded(String continuation) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(continuation.getBytes(UTF_8));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new S3RestException(
          S3ErrorCode.INVALID_ARGUMENT, "The continuation token provided is incorrect");
    }
  }
}
