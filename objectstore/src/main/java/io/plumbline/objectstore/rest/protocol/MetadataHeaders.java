package io.plumbline.objectstore.rest.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.objectstore.ObjectMetadata;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An object's metadata as headers. Values beyond ASCII come as UTF-8 and go out as S3 sends them,
 * in the encoding of RFC 2047. Stateless.
 */
public final class MetadataHeaders {
  private static final String USER_PREFIX = "x-amz-meta-";

  /** S3's bound on all names and values together, in bytes. */
  private static final int MAX_USER_BYTES = 2048;

  private MetadataHeaders() {}

  /**
   * Reads what a request wants to be stored.
   *
   * @throws S3RestException if it is more than S3 allows
   */
  public static ObjectMetadata read(S3Request request) {
    Map<String, String> headers = new TreeMap<>();
    Map<String, String> user = new TreeMap<>();
    int bytes = 0;
    for (String name : request.headerNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith(USER_PREFIX)) {
        String value = decoded(String.join(",", request.headers(name)));
        String userName = lower.substring(USER_PREFIX.length());
        bytes += userName.length() + value.getBytes(UTF_8).length;
        user.put(userName, value);
      } else if (lower.equals("content-encoding")) {
        String encoding = withoutChunking(request.headers(name));
        if (!encoding.isEmpty()) {
          headers.put(lower, encoding);
        }
      } else if (ObjectMetadata.HEADERS.contains(lower)) {
        headers.put(lower, decoded(request.header(name).orElse("")));
      }
    }
    if (bytes > MAX_USER_BYTES) {
      throw new S3RestException(
          S3ErrorCode.METADATA_TOO_LARGE,
          "The x-amz-meta- headers have " + bytes + " bytes; at most 2048 are allowed");
    }
    return new ObjectMetadata(headers, user);
  }

  /** Writes what is stored. */
  public static void write(ObjectMetadata metadata, HttpServletResponse response) {
    response.setHeader("Content-Type", metadata.contentType());
    metadata.headers().forEach((name, value) -> response.setHeader(name, encoded(value)));
    metadata
        .user()
        .forEach((name, value) -> response.setHeader(USER_PREFIX + name, encoded(value)));
  }

  /** {@code aws-chunked} is how the body travelled, not what the object is. */
  private static String withoutChunking(List<String> values) {
    List<String> encodings = new ArrayList<>();
    for (String value : values) {
      for (String encoding : value.split(",", -1)) {
        if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("aws-chunked")) {
          encodings.add(encoding.strip());
        }
      }
    }
    return String.join(",", encodings);
  }

  /** Servlet containers give a header's bytes as ISO 8859-1. */
  private static String decoded(String value) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(value.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }

  private static String encoded(String value) {
    boolean plain = value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return plain
        ? value
        : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(UTF_8)) + "?=";
  }
}
