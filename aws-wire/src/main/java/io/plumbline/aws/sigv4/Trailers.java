package io.plumbline.aws.sigv4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headers that follow the last chunk: exactly those that {@code x-amz-trailer} announced, each
 * once.
 *
 * @param values by name in lower case
 * @param signature of the trailers, where they are signed
 */
record Trailers(Map<String, String> values, Optional<String> signature) {
  private static final String SIGNATURE = "x-amz-trailer-signature";

  static Trailers read(ChunkLines lines, Set<String> announced) throws IOException {
    SortedMap<String, String> values = new TreeMap<>();
    // One line more than announced for the signature and one for the empty line; so the loop is
    // bounded.
    for (int i = 0; i < announced.size() + 2; i++) {
      String line = lines.next(SignatureRejection.MALFORMED_TRAILER);
      if (line.isEmpty()) {
        return checked(values, announced);
      }
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (name.isEmpty() || values.put(name, line.substring(colon + 1).strip()) != null) {
        throw new PayloadRejectedException(SignatureRejection.MALFORMED_TRAILER);
      }
    }
    throw new PayloadRejectedException(SignatureRejection.MALFORMED_TRAILER);
  }

  private static Trailers checked(SortedMap<String, String> values, Set<String> announced)
      throws PayloadRejectedException {
    Optional<String> signature = Optional.ofNullable(values.remove(SIGNATURE));
    if (!values.keySet().equals(announced)) {
      throw new PayloadRejectedException(SignatureRejection.MALFORMED_TRAILER);
    }
    return new Trailers(values, signature);
  }

  /** Hash of the trailers in canonical form, which is what their signature covers. */
  String sha256() {
    StringBuilder canonical = new StringBuilder();
    new TreeMap<>(values)
        .forEach((name, value) -> canonical.append(name).append(':').append(value).append('\n'));
    return Sha256.hex(canonical.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
