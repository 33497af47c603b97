package io.plumbline.aws.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of AWS's documentation: "Signature calculations for the authorization header"
 * (one chunk, several chunks, trailing headers) and "Authenticating requests: using query
 * parameters" in the S3 API reference, and the signing example of the IAM user guide.
 */
class PublishedExamplesTest {
  private static final Instant MAY_24 = Instant.parse("2013-05-24T00:00:00Z");
  private static final AccessKey KEY =
      new AccessKey(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "111122223333", true);
  private static final String HOST = "examplebucket.s3.amazonaws.com";
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final SigV4Verifier verifier =
      new SigV4Verifier(
          id -> Optional.of(KEY).filter(key -> key.id().equals(id)),
          Clock.fixed(MAY_24, ZoneOffset.UTC));

  @Test
  void getObject_withRange() {
    assertAccepted(
        request(
            "GET",
            "/test.txt",
            null,
            Map.of(
                "Host",
                HOST,
                "Range",
                "bytes=0-9",
                "x-amz-content-sha256",
                EMPTY,
                "x-amz-date",
                "20130524T000000Z"),
            "host;range;x-amz-content-sha256;x-amz-date",
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
  }

  @Test
  void putObject_withHashedPayload() throws IOException {
    VerifiedRequest verified =
        verifier.verify(
            request(
                "PUT",
                "/test$file.text",
                null,
                Map.of(
                    "Host", HOST,
                    "Date", "Fri, 24 May 2013 00:00:00 GMT",
                    "x-amz-content-sha256",
                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                    "x-amz-date", "20130524T000000Z",
                    "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
            SigningService.S3);

    byte[] body = "Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8);
    assertThat(verified.payload().open(new ByteArrayInputStream(body)).readAllBytes())
        .isEqualTo(body);
  }

  @Test
  void getBucketLifecycle_parameterWithoutValue() {
    assertAccepted(
        request(
            "GET",
            "/",
            "lifecycle",
            Map.of("Host", HOST, "x-amz-content-sha256", EMPTY, "x-amz-date", "20130524T000000Z"),
            "host;x-amz-content-sha256;x-amz-date",
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"));
  }

  @Test
  void listObjects_withParameters() {
    assertAccepted(
        request(
            "GET",
            "/",
            "max-keys=2&prefix=J",
            Map.of("Host", HOST, "x-amz-content-sha256", EMPTY, "x-amz-date", "20130524T000000Z"),
            "host;x-amz-content-sha256;x-amz-date",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
  }

  @Test
  void presignedGet_isMadeAndAccepted() {
    URI link =
        new Presigner(KEY, "us-east-1", Clock.fixed(MAY_24, ZoneOffset.UTC))
            .get(URI.create("https://" + HOST), "/test.txt", Duration.ofDays(1));

    assertThat(link)
        .hasToString(
            "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    assertAccepted(
        new SignedRequest(
            "GET",
            link.getRawPath(),
            link.getRawQuery(),
            RequestHeaders.of(Map.of("Host", List.of(HOST))),
            () -> EMPTY));
  }

  @Test
  void putObject_inSignedChunks() throws IOException {
    byte[] content = new byte[66560];
    Arrays.fill(content, (byte) 'a');
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "s3.amazonaws.com");
    headers.put("x-amz-date", "20130524T000000Z");
    headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");
    headers.put("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    headers.put("Content-Encoding", "aws-chunked");
    headers.put("x-amz-decoded-content-length", "66560");
    headers.put("Content-Length", "66824");
    SignedRequest request =
        request(
            "PUT",
            "/examplebucket/chunkObject.txt",
            null,
            headers,
            "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;"
                + "x-amz-storage-class",
            "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");

    byte[] body =
        chunks(
            content,
            "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
            "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
            "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
            "\r\n");

    assertThat(body).hasSize(66824);
    Payload payload = verifier.verify(request, SigningService.S3).payload();
    assertThat(payload.open(new ByteArrayInputStream(body)).readAllBytes()).isEqualTo(content);
  }

  @Test
  void putObject_inSignedChunksWithTrailer() throws IOException {
    byte[] content = new byte[66560];
    Arrays.fill(content, (byte) 'a');
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "s3.amazonaws.com");
    headers.put("x-amz-date", "20130524T000000Z");
    headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");
    headers.put("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
    headers.put("Content-Encoding", "aws-chunked");
    headers.put("x-amz-decoded-content-length", "66560");
    headers.put("x-amz-trailer", "x-amz-checksum-crc32c");
    SignedRequest request =
        request(
            "PUT",
            "/examplebucket/chunkObject.txt",
            null,
            headers,
            "content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class;"
                + "x-amz-trailer",
            "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");

    byte[] body =
        chunks(
            content,
            "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
            "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
            "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
            String.join(
                "\r\n",
                "x-amz-checksum-crc32c:sOO8/Q==",
                "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435",
                "",
                ""));

    Payload.Chunked payload =
        (Payload.Chunked) verifier.verify(request, SigningService.S3).payload();
    AwsChunkedInputStream in = payload.open(new ByteArrayInputStream(body));
    assertThat(in.readAllBytes()).isEqualTo(content);
    assertThat(in.trailers()).containsExactly(Map.entry("x-amz-checksum-crc32c", "sOO8/Q=="));
  }

  @Test
  void iamListUsers_canonicalRequestAndKey() {
    CredentialScope scope = new CredentialScope("20150830", "us-east-1", "iam");
    CanonicalRequest request =
        new CanonicalRequest(
            "GET",
            "/",
            QueryString.parse("Action=ListUsers&Version=2010-05-08").canonicalWithout(""),
            RequestHeaders.of(
                Map.of(
                    "Host", List.of("iam.amazonaws.com"),
                    "Content-Type", List.of("application/x-www-form-urlencoded; charset=utf-8"),
                    "X-Amz-Date", List.of("20150830T123600Z"))),
            List.of("content-type", "host", "x-amz-date"),
            EMPTY);

    String stringToSign = request.stringToSign("20150830T123600Z", scope);

    assertThat(stringToSign)
        .isEqualTo(
            """
            AWS4-HMAC-SHA256
            20150830T123600Z
            20150830/us-east-1/iam/aws4_request
            f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59""");
    assertThat(
            SigningKey.derive("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", scope).sign(stringToSign))
        .isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
  }

  private void assertAccepted(SignedRequest request) {
    VerifiedRequest verified = verifier.verify(request, SigningService.S3);
    assertThat(verified.accessKey()).isEqualTo(KEY);
    assertThat(verified.region()).isEqualTo("us-east-1");
  }

  private static SignedRequest request(
      String method,
      String path,
      String query,
      Map<String, String> headers,
      String signedHeaders,
      String signature) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    all.put(
        "Authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders="
                + signedHeaders
                + ",Signature="
                + signature));
    return new SignedRequest(method, path, query, RequestHeaders.of(all), () -> EMPTY);
  }

  /** 64 KiB, then the rest, then the end. */
  private static byte[] chunks(
      byte[] content, String first, String second, String last, String tail) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    chunk(body, Arrays.copyOfRange(content, 0, 65536), first);
    chunk(body, Arrays.copyOfRange(content, 65536, content.length), second);
    body.write(("0;chunk-signature=" + last + "\r\n" + tail).getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream body, byte[] content, String signature)
      throws IOException {
    body.write(
        (Integer.toHexString(content.length) + ";chunk-signature=" + signature + "\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
