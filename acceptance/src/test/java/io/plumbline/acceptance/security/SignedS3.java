package io.plumbline.acceptance.security;

import io.plumbline.acceptance.AwsCredentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Writes S3 requests, signed, as bytes that can be tampered with. Safe for use by many threads. */
final class SignedS3 {

  private final URI service;
  private final AwsCredentials key;

  SignedS3(URI service, AwsCredentials key) {
    this.service = service;
    this.key = key;
  }

  /**
   * A request.
   *
   * @param target path and query, exactly as they are to be sent
   * @param body what the signature covers
   * @param sent the body that is sent
   * @param declared the length that is declared
   */
  String request(SdkHttpMethod method, String target, String body, String sent, int declared) {
    int query = target.indexOf('?');
    SdkHttpRequest.Builder unsigned =
        SdkHttpRequest.builder()
            .method(method)
            .uri(service)
            .encodedPath(query < 0 ? target : target.substring(0, query));
    if (query >= 0) {
      for (String parameter : target.substring(query + 1).split("&", -1)) {
        String[] parts = parameter.split("=", 2);
        unsigned.appendRawQueryParameter(parts[0], parts.length < 2 ? "" : parts[1]);
      }
    }
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(
                            AwsCredentialsIdentity.create(key.accessKeyId(), key.secretAccessKey()))
                        .request(unsigned.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
            .request();
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    signed.forEachHeader(
        (name, values) ->
            values.forEach(value -> text.append(name).append(": ").append(value).append("\r\n")));
    text.append("Content-Length: ").append(declared).append("\r\nConnection: close\r\n\r\n");
    return text + new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** A request whose body is as it says. */
  String request(SdkHttpMethod method, String target, String body) {
    return request(method, target, body, body, body.getBytes(StandardCharsets.UTF_8).length);
  }
}
