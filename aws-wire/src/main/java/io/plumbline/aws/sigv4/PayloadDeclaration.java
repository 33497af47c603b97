package io.plumbline.aws.sigv4;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the request says about its body in {@code x-amz-content-sha256}: the text that goes into the
 * canonical request, and, once the signature is proven, how to check the body.
 */
record PayloadDeclaration(String canonicalHash, Kind kind, RequestHeaders headers) {
  private static final String HEADER = "x-amz-content-sha256";
  private static final String QUERY_PARAMETER = "X-Amz-Content-Sha256";
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /** Words that S3, and only S3, takes in the place of a hash. */
  private static final Map<String, Kind> S3_KINDS =
      Map.of(
          UNSIGNED,
          Kind.UNSIGNED,
          "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
          Kind.CHUNKS_SIGNED,
          "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
          Kind.CHUNKS_AND_TRAILERS_SIGNED,
          "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
          Kind.CHUNKS_UNSIGNED);

  enum Kind {
    PROVEN,
    UNSIGNED,
    HASHED,
    CHUNKS_SIGNED,
    CHUNKS_AND_TRAILERS_SIGNED,
    CHUNKS_UNSIGNED
  }

  static PayloadDeclaration of(
      SignedRequest request, QueryString query, SigningService service, boolean inQuery) {
    Optional<String> declared =
        request
            .headers()
            .single(HEADER)
            .or(() -> inQuery ? query.first(QUERY_PARAMETER) : Optional.empty());
    if (declared.isPresent()) {
      Kind kind = kind(declared.get(), service, inQuery);
      return new PayloadDeclaration(declared.get(), kind, request.headers());
    }
    if (service != SigningService.S3) {
      return new PayloadDeclaration(request.bodySha256().get(), Kind.PROVEN, request.headers());
    }
    if (inQuery) {
      return new PayloadDeclaration(UNSIGNED, Kind.UNSIGNED, request.headers());
    }
    throw new SignatureRejectedException(SignatureRejection.MISSING_CONTENT_SHA256);
  }

  private static Kind kind(String declared, SigningService service, boolean inQuery) {
    if (Sha256.isHex(declared)) {
      return Kind.HASHED;
    }
    Kind kind = service == SigningService.S3 ? S3_KINDS.get(declared) : null;
    // A chain of chunks begins with a signature in a header, so a link has none to begin with.
    if (kind == null || (inQuery && kind != Kind.UNSIGNED)) {
      throw new SignatureRejectedException(SignatureRejection.INVALID_CONTENT_SHA256);
    }
    return kind;
  }

  Payload payload(ChunkSignatures.Chain chain) {
    return switch (kind) {
      case PROVEN -> new Payload.Proven();
      case UNSIGNED -> new Payload.Unsigned();
      case HASHED -> new Payload.Hashed(canonicalHash);
      case CHUNKS_SIGNED -> new Payload.Chunked(decodedLength(), Set.of(), chain);
      case CHUNKS_AND_TRAILERS_SIGNED ->
          new Payload.Chunked(decodedLength(), announcedTrailers(), chain);
      case CHUNKS_UNSIGNED ->
          new Payload.Chunked(decodedLength(), announcedTrailers(), new ChunkSignatures.None());
    };
  }

  private long decodedLength() {
    return headers
        .single("x-amz-decoded-content-length")
        .filter(text -> LENGTH.matcher(text).matches())
        .map(Long::parseLong)
        .orElseThrow(
            () -> new SignatureRejectedException(SignatureRejection.MISSING_DECODED_LENGTH));
  }

  private Set<String> announcedTrailers() {
    return headers.all("x-amz-trailer").stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
