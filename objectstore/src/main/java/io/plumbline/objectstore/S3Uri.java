package io.plumbline.objectstore;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the addresses that S3 has had over the years. Stateless. */
final class S3Uri {
  private static final Pattern S3 = Pattern.compile("s3://([^/]+)(?:/(.*))?", Pattern.DOTALL);

  /** {@code s3.amazonaws.com}, {@code s3-region.…}, {@code s3.region.…}, {@code s3.dualstack.…}. */
  private static final Pattern PATH_STYLE_HOST =
      Pattern.compile("s3[.-].*|s3|localhost|[0-9.]+|\\[.*]");

  private static final Pattern VIRTUAL_HOST = Pattern.compile("(.+?)\\.(?:s3[.-].*|s3|localhost)");

  private S3Uri() {}

  static S3Location parse(String uri) {
    Matcher plain = S3.matcher(uri);
    if (plain.matches()) {
      return new S3Location(plain.group(1), plain.group(2) == null ? "" : plain.group(2));
    }
    String start = uri.toLowerCase(Locale.ROOT);
    if (start.startsWith("http://") || start.startsWith("https://")) {
      return http(uri);
    }
    throw new IllegalArgumentException(
        "\"" + uri + "\" is not an S3 location; write s3://bucket/key");
  }

  private static S3Location http(String text) {
    URI uri = URI.create(text);
    String host = uri.getHost();
    String path = uri.getPath();
    if (host == null) {
      throw new IllegalArgumentException("\"" + text + "\" has no host");
    }
    String below = path == null || path.isEmpty() ? "" : path.substring(1);
    if (PATH_STYLE_HOST.matcher(host).matches()) {
      int slash = below.indexOf('/');
      return slash < 0
          ? new S3Location(below, "")
          : new S3Location(below.substring(0, slash), below.substring(slash + 1));
    }
    Matcher virtual = VIRTUAL_HOST.matcher(host);
    if (virtual.matches()) {
      return new S3Location(virtual.group(1), below);
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not an address of S3; write s3://bucket/key");
  }
}
