package io.plumbline.objectstore;

import java.util.Map;
import java.util.Set;

/**
 * What is stored beside the content and returned with it.
 *
 * @param headers HTTP headers, of {@link #HEADERS} only, by lower-case name
 * @param user the requester's own names and values, by lower-case name without {@code x-amz-meta-}
 */
public record ObjectMetadata(Map<String, String> headers, Map<String, String> user) {

  /** The HTTP headers that an object keeps. */
  public static final Set<String> HEADERS =
      Set.of(
          "content-type",
          "cache-control",
          "content-disposition",
          "content-encoding",
          "content-language",
          "expires");

  /** What S3 says of an object that was stored without a type. */
  public static final String DEFAULT_TYPE = "binary/octet-stream";

  /** Neither headers nor names of the requester. */
  public static final ObjectMetadata NONE = new ObjectMetadata(Map.of(), Map.of());

  /** Checks the header names and copies the maps. */
  public ObjectMetadata {
    headers = Map.copyOf(headers);
    user = Map.copyOf(user);
    if (!HEADERS.containsAll(headers.keySet())) {
      throw new IllegalArgumentException(
          "an object keeps the headers " + HEADERS + ", not all of " + headers.keySet());
    }
  }

  /** Only a media type. */
  public static ObjectMetadata ofType(String contentType) {
    return new ObjectMetadata(Map.of("content-type", contentType), Map.of());
  }

  /** The media type, or S3's default. */
  public String contentType() {
    return headers.getOrDefault("content-type", DEFAULT_TYPE);
  }
}
