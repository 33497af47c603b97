package io.plumbline.objectstore.rest.protocol;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses what a client asks for by header and would not get: to ignore it would be to promise
 * encryption, locks or tags that are not there. Stateless.
 */
public final class UnsupportedHeaders {
  private static final Set<String> PREFIXES =
      Set.of(
          "x-amz-server-side-encryption",
          "x-amz-tagging",
          "x-amz-object-lock",
          "x-amz-grant-",
          "x-amz-website-redirect-location",
          "x-amz-write-offset-bytes",
          "x-amz-bucket-object-lock-enabled");

  /** What every object is anyway: its bucket's owner's. */
  private static final Set<String> ACLS = Set.of("private", "bucket-owner-full-control");

  private UnsupportedHeaders() {}

  /**
   * Looks through a request that stores something.
   *
   * @throws S3RestException which names the header
   */
  public static void refuse(S3Request request) {
    for (String name : request.headerNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (PREFIXES.stream().anyMatch(lower::startsWith)
          && !request.header(name).orElse("").equals("false")
          && !lower.equals("x-amz-tagging-directive")) {
        throw new S3RestException(
            S3ErrorCode.NOT_IMPLEMENTED, "The header " + lower + " is not supported");
      }
    }
    if (request.header("x-amz-acl").filter(acl -> !ACLS.contains(acl)).isPresent()) {
      throw new S3RestException(
          S3ErrorCode.ACCESS_CONTROL_LIST_NOT_SUPPORTED, "The bucket does not allow ACLs");
    }
    if (request.header("x-amz-storage-class").filter(c -> !c.equals("STANDARD")).isPresent()) {
      throw new S3RestException(
          S3ErrorCode.INVALID_STORAGE_CLASS, "The only storage class here is STANDARD");
    }
  }
}
