package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.ChecksumType;
import io.plumbline.objectstore.Content;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The content of a request and the digests that the request declares for it. Stateless. */
public final class RequestContent {
  /** The largest body of one request, 5 GiB. */
  static final long MAX_BYTES = 5L * 1024 * 1024 * 1024;

  private RequestContent() {}

  /**
   * The body, which must have a declared length.
   *
   * @throws S3RestException if the length or a digest is missing or impossible
   */
  public static Content of(S3Request request) {
    if (request.length() < 0) {
      throw new S3RestException(
          S3ErrorCode.MISSING_CONTENT_LENGTH, "You must provide the Content-Length HTTP header");
    }
    if (request.length() > MAX_BYTES) {
      throw new S3RestException(
          S3ErrorCode.ENTITY_TOO_LARGE, "One request carries at most " + MAX_BYTES + " bytes");
    }
    return of(request, request.body(), request.length());
  }

  static Content of(S3Request request, InputStream stream, long length) {
    Content content = Content.of(stream, length);
    Optional<String> md5 = request.header("content-md5");
    if (md5.isPresent()) {
      content = content.withMd5(md5.get());
    }
    Optional<Checksum> checksum = declared(request);
    if (checksum.isPresent()) {
      String value = checksum.get().value();
      return content.withChecksum(checksum.get().algorithm(), () -> value);
    }
    Optional<ChecksumAlgorithm> trailing = trailing(request);
    if (trailing.isPresent()) {
      return content.withChecksum(trailing.get(), () -> trailer(request, trailing.get()));
    }
    Optional<ChecksumAlgorithm> wanted =
        request.header("x-amz-sdk-checksum-algorithm").flatMap(ChecksumAlgorithm::of);
    return wanted.isPresent() ? content.withChecksum(wanted.get(), () -> null) : content;
  }

  /**
   * The checksum that a header gives.
   *
   * @throws S3RestException if there is more than one
   */
  public static Optional<Checksum> declared(S3Request request) {
    List<Checksum> found = new ArrayList<>();
    for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
      request
          .header(algorithm.header())
          .ifPresent(
              value -> {
                boolean composite = value.contains("-");
                found.add(
                    new Checksum(
                        algorithm,
                        value,
                        composite ? ChecksumType.COMPOSITE : ChecksumType.FULL_OBJECT));
              });
    }
    if (found.size() > 1) {
      throw new S3RestException(
          S3ErrorCode.INVALID_REQUEST, "Expecting a single x-amz-checksum- header");
    }
    return found.stream().findFirst();
  }

  private static Optional<ChecksumAlgorithm> trailing(S3Request request) {
    for (String names : request.headers("x-amz-trailer")) {
      for (String name : names.split(",", -1)) {
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
          if (algorithm.header().equals(name.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(algorithm);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String trailer(S3Request request, ChecksumAlgorithm algorithm) {
    String value = request.trailers().get(algorithm.header());
    if (value == null) {
      throw new S3RestException(
          S3ErrorCode.MALFORMED_TRAILER,
          "The trailer " + algorithm.header() + " was announced and did not come");
    }
    return value.strip();
  }
}
