package io.plumbline.objectstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule by which browsers of other origins may use a bucket (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html">CORSRule</a>).
 *
 * @param id the requester's own name for it, or null
 * @param allowedOrigins origins, each with at most one {@code *}; at least one
 * @param allowedMethods of GET, PUT, POST, DELETE, HEAD; at least one
 * @param allowedHeaders request headers, each with at most one {@code *}
 * @param exposeHeaders response headers that scripts may read
 * @param maxAgeSeconds how long a browser may remember the preflight, or null
 */
public record CorsRule(
    @Nullable String id,
    List<String> allowedOrigins,
    List<String> allowedMethods,
    List<String> allowedHeaders,
    List<String> exposeHeaders,
    @Nullable Integer maxAgeSeconds) {
  /** Copies the lists. */
  public CorsRule {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedMethods = List.copyOf(allowedMethods);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposeHeaders = List.copyOf(exposeHeaders);
  }
}
