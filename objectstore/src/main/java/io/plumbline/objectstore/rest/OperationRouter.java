package io.plumbline.objectstore.rest;

import io.plumbline.objectstore.ObjectStore;
import io.plumbline.objectstore.rest.bucket.CreateBucket;
import io.plumbline.objectstore.rest.bucket.DeleteBucket;
import io.plumbline.objectstore.rest.bucket.DeleteBucketCors;
import io.plumbline.objectstore.rest.bucket.FixedDocument;
import io.plumbline.objectstore.rest.bucket.GetAcl;
import io.plumbline.objectstore.rest.bucket.GetBucketCors;
import io.plumbline.objectstore.rest.bucket.GetBucketLocation;
import io.plumbline.objectstore.rest.bucket.HeadBucket;
import io.plumbline.objectstore.rest.bucket.ListBuckets;
import io.plumbline.objectstore.rest.bucket.PutBucketCors;
import io.plumbline.objectstore.rest.bucket.Refusal;
import io.plumbline.objectstore.rest.multipart.AbortMultipartUpload;
import io.plumbline.objectstore.rest.multipart.CompleteMultipartUpload;
import io.plumbline.objectstore.rest.multipart.CreateMultipartUpload;
import io.plumbline.objectstore.rest.multipart.ListMultipartUploads;
import io.plumbline.objectstore.rest.multipart.ListParts;
import io.plumbline.objectstore.rest.multipart.UploadPart;
import io.plumbline.objectstore.rest.multipart.UploadPartCopy;
import io.plumbline.objectstore.rest.object.CopyObject;
import io.plumbline.objectstore.rest.object.DeleteObject;
import io.plumbline.objectstore.rest.object.DeleteObjects;
import io.plumbline.objectstore.rest.object.GetObject;
import io.plumbline.objectstore.rest.object.GetObjectAttributes;
import io.plumbline.objectstore.rest.object.ListObjects;
import io.plumbline.objectstore.rest.object.ListObjectsV2;
import io.plumbline.objectstore.rest.object.PutObject;
import io.plumbline.objectstore.rest.protocol.CopySource;
import io.plumbline.objectstore.rest.protocol.QueryParameters;
import io.plumbline.objectstore.rest.protocol.S3Address;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses the operation by method, level (service, bucket, object) and the one query parameter or
 * header that makes it another. The first route that fits counts. Immutable.
 */
final class OperationRouter {
  /** Query parameters that make a request another operation, one that is not offered. */
  private static final Set<String> SUBRESOURCES =
      Set.of(
          "accelerate",
          "acl",
          "analytics",
          "attributes",
          "cors",
          "delete",
          "encryption",
          "intelligent-tiering",
          "inventory",
          "legal-hold",
          "lifecycle",
          "location",
          "logging",
          "metadataTable",
          "metrics",
          "notification",
          "object-lock",
          "ownershipControls",
          "policy",
          "policyStatus",
          "publicAccessBlock",
          "renameObject",
          "replication",
          "requestPayment",
          "restore",
          "retention",
          "select",
          "session",
          "tagging",
          "torrent",
          "uploads",
          "versioning",
          "versions",
          "website");

  private enum Level {
    SERVICE,
    BUCKET,
    OBJECT
  }

  private record Route(
      String method,
      Level level,
      Predicate<QueryParameters> query,
      Predicate<HttpServletRequest> headers,
      S3Operation operation) {}

  private final List<Route> routes = new ArrayList<>();
  private final S3Operation createBucket;
  private final S3Operation notImplemented =
      new Refusal(
          S3ErrorCode.NOT_IMPLEMENTED,
          "A header or query you provided implies functionality that is not implemented");
  private final S3Operation notAllowed =
      new Refusal(
          S3ErrorCode.METHOD_NOT_ALLOWED,
          "The specified method is not allowed against this resource");

  OperationRouter(ObjectStore store, String region) {
    this.createBucket = new CreateBucket(store);
    route("GET", Level.SERVICE, new ListBuckets(store, region));
    bucketRoutes(store, region);
    bucketConfigurations();
    objectRoutes(store);
  }

  private void bucketRoutes(ObjectStore store, String region) {
    route("GET", Level.BUCKET, "location", new GetBucketLocation(region));
    route("GET", Level.BUCKET, "cors", new GetBucketCors(store));
    route("PUT", Level.BUCKET, "cors", new PutBucketCors(store));
    route("DELETE", Level.BUCKET, "cors", new DeleteBucketCors(store));
    route("GET", Level.BUCKET, "uploads", new ListMultipartUploads(store));
    route("POST", Level.BUCKET, "delete", new DeleteObjects(store));
    route(
        "GET",
        Level.BUCKET,
        query -> query.text("list-type").equals("2"),
        headers -> true,
        new ListObjectsV2(store));
    route("GET", Level.BUCKET, new ListObjects(store));
    route("HEAD", Level.BUCKET, new HeadBucket(region));
    route("PUT", Level.BUCKET, createBucket);
    route("DELETE", Level.BUCKET, new DeleteBucket(store));
  }

  /** What clients ask before they begin, and what holds of every bucket. */
  private void bucketConfigurations() {
    configuration("acl", new GetAcl());
    configuration("versioning", FixedDocument.empty("VersioningConfiguration"));
    configuration("logging", FixedDocument.empty("BucketLoggingStatus"));
    configuration("notification", FixedDocument.empty("NotificationConfiguration"));
    configuration("accelerate", FixedDocument.empty("AccelerateConfiguration"));
    configuration("requestPayment", FixedDocument.requestPayment());
    absent("policy", S3ErrorCode.NO_SUCH_BUCKET_POLICY);
    absent("tagging", S3ErrorCode.NO_SUCH_TAG_SET);
    absent("lifecycle", S3ErrorCode.NO_SUCH_LIFECYCLE_CONFIGURATION);
    absent("website", S3ErrorCode.NO_SUCH_WEBSITE_CONFIGURATION);
    absent("encryption", S3ErrorCode.SERVER_SIDE_ENCRYPTION_CONFIGURATION_NOT_FOUND);
    absent("replication", S3ErrorCode.REPLICATION_CONFIGURATION_NOT_FOUND);
    absent("object-lock", S3ErrorCode.OBJECT_LOCK_CONFIGURATION_NOT_FOUND);
    absent("publicAccessBlock", S3ErrorCode.NO_SUCH_PUBLIC_ACCESS_BLOCK_CONFIGURATION);
    absent("ownershipControls", S3ErrorCode.OWNERSHIP_CONTROLS_NOT_FOUND);
  }

  private void objectRoutes(ObjectStore store) {
    route("GET", Level.OBJECT, "uploadId", new ListParts(store));
    route("GET", Level.OBJECT, "attributes", new GetObjectAttributes(store));
    route("GET", Level.OBJECT, "acl", new GetAcl());
    route("GET", Level.OBJECT, "tagging", FixedDocument.noTags());
    route("GET", Level.OBJECT, GetObject.get(store));
    route("HEAD", Level.OBJECT, GetObject.head(store));
    route(
        "PUT",
        Level.OBJECT,
        query -> query.has("uploadId"),
        OperationRouter::copies,
        new UploadPartCopy(store));
    route("PUT", Level.OBJECT, "uploadId", new UploadPart(store));
    route("PUT", Level.OBJECT, query -> true, OperationRouter::copies, new CopyObject(store));
    route("PUT", Level.OBJECT, new PutObject(store));
    route("POST", Level.OBJECT, "uploads", new CreateMultipartUpload(store));
    route("POST", Level.OBJECT, "uploadId", new CompleteMultipartUpload(store));
    route("DELETE", Level.OBJECT, "uploadId", new AbortMultipartUpload(store));
    route("DELETE", Level.OBJECT, new DeleteObject(store));
  }

  /** The operation that a request asks for; one that refuses where there is none. */
  S3Operation route(HttpServletRequest request, S3Address address, QueryParameters query) {
    Level level = level(address);
    for (Route route : routes) {
      if (route.method.equals(request.getMethod())
          && route.level == level
          && route.query.test(query)
          && route.headers.test(request)) {
        return route.operation;
      }
    }
    return SUBRESOURCES.stream().anyMatch(query::has) || request.getMethod().equals("POST")
        ? notImplemented
        : notAllowed;
  }

  /** Whether the operation makes its bucket, so that there is nobody yet whom it belongs to. */
  boolean createsBucket(S3Operation operation) {
    return operation == createBucket;
  }

  private static Level level(S3Address address) {
    if (address.bucket().isEmpty()) {
      return Level.SERVICE;
    }
    return address.key().isEmpty() ? Level.BUCKET : Level.OBJECT;
  }

  private static boolean copies(HttpServletRequest request) {
    return request.getHeader(CopySource.HEADER) != null;
  }

  private void configuration(String name, S3Operation operation) {
    routes.add(0, new Route("GET", Level.BUCKET, query -> query.has(name), any -> true, operation));
  }

  private void absent(String name, S3ErrorCode code) {
    configuration(name, new Refusal(code, "The bucket has no " + name + " configuration"));
  }

  private void route(String method, Level level, String parameter, S3Operation operation) {
    route(method, level, query -> query.has(parameter), any -> true, operation);
  }

  /** For requests without any subresource: one that is not offered must not pass for the plain. */
  private void route(String method, Level level, S3Operation operation) {
    route(
        method,
        level,
        query -> SUBRESOURCES.stream().noneMatch(query::has),
        any -> true,
        operation);
  }

  private void route(
      String method,
      Level level,
      Predicate<QueryParameters> query,
      Predicate<HttpServletRequest> headers,
      S3Operation operation) {
    routes.add(new Route(method, level, query, headers, operation));
  }
}
