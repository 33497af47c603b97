package io.plumbline.aws.sigv4;

import java.util.Objects;

/**
 * How the chunks of an aws-chunked body are signed: not at all, or each over the one before it,
 * beginning with the signature of the request. Immutable; prints nothing of its key.
 */
public sealed interface ChunkSignatures {
  /** Chunks carry no signatures. */
  record None() implements ChunkSignatures {}

  /** Chunks, and trailers where there are any, carry signatures. */
  final class Chain implements ChunkSignatures {
    private final SigningKey key;
    private final String timestamp;
    private final CredentialScope scope;
    private final String seed;

    Chain(SigningKey key, String timestamp, CredentialScope scope, String seed) {
      this.key = Objects.requireNonNull(key);
      this.timestamp = Objects.requireNonNull(timestamp);
      this.scope = Objects.requireNonNull(scope);
      this.seed = Objects.requireNonNull(seed);
    }

    String seed() {
      return seed;
    }

    /**
     * Signature of a chunk whose content has this hash, after a chunk with the signature {@code
     * previous}.
     */
    String ofChunk(String previous, String contentSha256) {
      return key.sign(
          String.join(
              "\n",
              "AWS4-HMAC-SHA256-PAYLOAD",
              timestamp,
              scope.toString(),
              previous,
              Sha256.OF_EMPTY,
              contentSha256));
    }

    /** Signature of the trailers, after the last chunk. */
    String ofTrailers(String previous, String trailersSha256) {
      return key.sign(
          String.join(
              "\n",
              "AWS4-HMAC-SHA256-TRAILER",
              timestamp,
              scope.toString(),
              previous,
              trailersSha256));
    }

    @Override
    public String toString() {
      return "Chain[scope=" + scope + "]";
    }
  }
}
