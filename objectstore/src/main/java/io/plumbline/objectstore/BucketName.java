package io.plumbline.objectstore;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for names of new buckets: those of S3 (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">general
 * purpose buckets</a>) but that two characters are enough, as in {@code s3://in}, and none of the
 * paths that this service has for itself on the same port.
 */
public final class BucketName {
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]|\\.(?!\\.)){0,61}[a-z0-9]");
  private static final Pattern IP_ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
  private static final List<String> SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  /** First path segments that are not buckets. */
  public static final Set<String> RESERVED = Set.of("portal", "console", "assets", "actuator");

  private BucketName() {}

  /**
   * Refuses a name that a new bucket may not have.
   *
   * @throws ObjectStoreException.InvalidBucketName which says what is wrong with it
   */
  public static void check(String name) {
    if (!SHAPE.matcher(name).matches()) {
      throw new ObjectStoreException.InvalidBucketName(
          name,
          "a name has 2 to 63 characters a-z, 0-9, '-' and '.', begins and ends with a letter or"
              + " digit, and has no two dots together");
    }
    if (IP_ADDRESS.matcher(name).matches()) {
      throw new ObjectStoreException.InvalidBucketName(name, "it looks like an IP address");
    }
    if (PREFIXES.stream().anyMatch(name::startsWith)
        || SUFFIXES.stream().anyMatch(name::endsWith)) {
      throw new ObjectStoreException.InvalidBucketName(
          name, "its first or last part is reserved by S3");
    }
    if (RESERVED.contains(name)) {
      throw new ObjectStoreException.InvalidBucketName(name, "this service uses that path itself");
    }
  }
}
