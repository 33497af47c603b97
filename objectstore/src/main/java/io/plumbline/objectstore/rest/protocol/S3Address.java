package io.plumbline.objectstore.rest.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a request is about: the service, a bucket or an object.
 *
 * @param bucket empty for the service
 * @param key empty for the service and for a bucket
 */
public record S3Address(String bucket, String key) {

  /**
   * Reads the address from the host (virtual-hosted style) or from the path (path style).
   *
   * @param host the Host header, with or without a port
   * @param rawPath the path as sent, percent-encoded
   * @param baseDomains hosts below which a label is a bucket
   * @throws S3RestException if the path is not percent-encoded UTF-8
   */
  public static S3Address parse(String host, String rawPath, List<String> baseDomains) {
    String path = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
    String bucket = bucketOf(withoutPort(host).toLowerCase(Locale.ROOT), baseDomains);
    if (!bucket.isEmpty()) {
      return new S3Address(bucket, PercentEncoding.decode(path));
    }
    int slash = path.indexOf('/');
    return slash < 0
        ? new S3Address(PercentEncoding.decode(path), "")
        : new S3Address(
            PercentEncoding.decode(path.substring(0, slash)),
            PercentEncoding.decode(path.substring(slash + 1)));
  }

  private static String bucketOf(String host, List<String> baseDomains) {
    if (baseDomains.contains(host)) {
      return "";
    }
    return baseDomains.stream()
        .filter(base -> host.endsWith("." + base))
        .max(Comparator.comparingInt(String::length))
        .map(base -> host.substring(0, host.length() - base.length() - 1))
        .orElse("");
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
