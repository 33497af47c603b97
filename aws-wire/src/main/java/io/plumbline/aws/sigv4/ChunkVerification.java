package io.plumbline.aws.sigv4;

import java.security.MessageDigest;
import java.util.HexFormat;

/** Checks what one aws-chunked body says of its own signatures. For one thread. */
interface ChunkVerification {
  static ChunkVerification of(ChunkSignatures signatures) {
    return signatures instanceof ChunkSignatures.Chain chain ? new Signed(chain) : new Unsigned();
  }

  /** Whether the head of each chunk carries a signature. */
  boolean expectsSignatures();

  void update(byte[] buffer, int offset, int length);

  void endChunk(String signature) throws PayloadRejectedException;

  void endTrailers(Trailers trailers) throws PayloadRejectedException;

  /** Nothing is signed, and nothing may pretend to be. */
  final class Unsigned implements ChunkVerification {
    @Override
    public boolean expectsSignatures() {
      return false;
    }

    @Override
    public void update(byte[] buffer, int offset, int length) {}

    @Override
    public void endChunk(String signature) {}

    @Override
    public void endTrailers(Trailers trailers) throws PayloadRejectedException {
      if (trailers.signature().isPresent()) {
        throw new PayloadRejectedException(SignatureRejection.MALFORMED_TRAILER);
      }
    }
  }

  /** Each signature is over the one before it. */
  final class Signed implements ChunkVerification {
    private final ChunkSignatures.Chain chain;
    private final MessageDigest content = Sha256.digest();
    private String previous;

    Signed(ChunkSignatures.Chain chain) {
      this.chain = chain;
      this.previous = chain.seed();
    }

    @Override
    public boolean expectsSignatures() {
      return true;
    }

    @Override
    public void update(byte[] buffer, int offset, int length) {
      content.update(buffer, offset, length);
    }

    @Override
    public void endChunk(String signature) throws PayloadRejectedException {
      accept(chain.ofChunk(previous, HexFormat.of().formatHex(content.digest())), signature);
    }

    /** A body without trailers ends with its last chunk, and has nothing more to sign. */
    @Override
    public void endTrailers(Trailers trailers) throws PayloadRejectedException {
      if (!trailers.values().isEmpty() || trailers.signature().isPresent()) {
        accept(chain.ofTrailers(previous, trailers.sha256()), trailers.signature().orElse(""));
      }
    }

    private void accept(String expected, String presented) throws PayloadRejectedException {
      if (!Sha256.sameText(expected, presented)) {
        throw new PayloadRejectedException(SignatureRejection.SIGNATURE_MISMATCH);
      }
      previous = expected;
    }
  }
}
