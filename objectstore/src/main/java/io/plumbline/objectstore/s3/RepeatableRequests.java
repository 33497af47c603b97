package io.plumbline.objectstore.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Tells the AWS SDK of broken connections in the way that it repeats. Its client over {@code
 * HttpURLConnection} throws {@link UncheckedIOException} when a server closes an idle connection
 * just as a content is about to be sent (while it waits for {@code 100 Continue}), and the SDK
 * repeats a request only after an {@link IOException}. Safe for use by many threads.
 */
final class RepeatableRequests implements SdkHttpClient {
  private final SdkHttpClient client;

  RepeatableRequests(SdkHttpClient client) {
    this.client = client;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          return prepared.call();
        } catch (UncheckedIOException e) {
          throw new IOException(e.getMessage(), e);
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
