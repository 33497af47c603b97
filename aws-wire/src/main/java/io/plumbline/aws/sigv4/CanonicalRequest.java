package io.plumbline.aws.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that a signature is over: the request written in the one way that both sides agree on.
 *
 * @param method HTTP method
 * @param path canonical path
 * @param query canonical query
 * @param headers the headers that are signed; all must be present
 * @param signedHeaders their names in lower case, sorted
 * @param payloadHash hash of the body, or the word that stands for it
 */
record CanonicalRequest(
    String method,
    String path,
    String query,
    RequestHeaders headers,
    List<String> signedHeaders,
    String payloadHash) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  String stringToSign(String timestamp, CredentialScope scope) {
    // Header values hold one byte per char; everything else here is ASCII.
    String hash = Sha256.hex(text().getBytes(StandardCharsets.ISO_8859_1));
    return String.join("\n", ALGORITHM, timestamp, scope.toString(), hash);
  }

  private String text() {
    return String.join(
        "\n",
        method,
        path,
        query,
        canonicalHeaders(),
        String.join(";", signedHeaders),
        payloadHash);
  }

  private String canonicalHeaders() {
    return signedHeaders.stream()
        .map(name -> name + ":" + canonicalValue(headers.all(name)) + "\n")
        .collect(Collectors.joining());
  }

  private static String canonicalValue(List<String> values) {
    return values.stream().map(CanonicalRequest::collapseSpaces).collect(Collectors.joining(","));
  }

  private static String collapseSpaces(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }
}
