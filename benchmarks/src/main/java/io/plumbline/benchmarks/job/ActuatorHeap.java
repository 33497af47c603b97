package io.plumbline.benchmarks.job;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service's metric {@code jvm.memory.used}. */
final class ActuatorHeap implements HeapProbe {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI metric;

  /**
   * @param service address of the service
   */
  ActuatorHeap(URI service) {
    this.metric = service.resolve("/actuator/metrics/jvm.memory.used?tag=area:heap");
  }

  @Override
  public long usedBytes() throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(metric).build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(
          metric + " answered " + response.statusCode() + "; use --pid where it is not offered");
    }
    return JSON.readTree(response.body()).path("measurements").path(0).path("value").asLong();
  }
}
