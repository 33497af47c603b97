package io.plumbline.server.labeling;

import static io.plumbline.server.labeling.LabelingScenario.ACCOUNT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.database.testing.DatabaseExtension;
import io.plumbline.database.testing.TestDatabases;
import io.plumbline.functions.Function;
import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.server.function.FunctionRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jobs whose function is a server elsewhere that fails in each way for one object. */
class RemoteFunctionJobTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** Objects by what the function does about them, and what is said of those that fail. */
  private static final Map<String, String> REASONS =
      Map.of(
          "raises", "pre-annotation function f: ValueError: no such page",
          "breaks off", "pre-annotation function f: it returned no JSON: ",
          "says too much", "pre-annotation function f: it returned more than 6291456 bytes",
          "hangs", "pre-annotation function f: it timed out after 2 seconds",
          "means something else", "pre-annotation function f: it returned no \"taskInput\"");

  @RegisterExtension final DatabaseExtension database = new DatabaseExtension(TestDatabases.SQLITE);
  @TempDir Path folder;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private LabelingScenario scenario;
  private HttpServer peer;

  @BeforeEach
  void open() throws IOException {
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    scenario = new LabelingScenario(database.get(), folder);
    peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.setExecutor(threads);
    peer.createContext("/", this::answer);
    peer.start();
  }

  @AfterEach
  void close() {
    closing.countDown();
    scenario.close();
    peer.stop(0);
    threads.shutdownNow();
  }

  @Test
  void httpEndpoint_failsItsObjectsAndNotTheJob() {
    run(new HttpEndpoint("f", address(), null, TIMEOUT));
  }

  @Test
  void invokeApi_failsItsObjectsAndNotTheJob_andItsLogIsKept() {
    run(new LambdaFunction("f", "f", "eu-west-1", address(), TIMEOUT));
    assertThat(scenario.read("out/j/annotations/function-logs/pre-annotation/iteration-1/0.log"))
        .contains("reading raises", "ValueError: no such page", "reading is well");
  }

  private void run(Function function) {
    scenario.bean(FunctionRegistry.class).put(ACCOUNT, function);
    List<String> sources =
        List.of(
            "is well", "raises", "breaks off", "says too much", "hangs", "means something else");
    scenario.put(
        "input.manifest",
        sources.stream()
            .map(source -> "{\"source\":\"" + source + "\"}\n")
            .collect(Collectors.joining()));
    String worker = scenario.workers(1).get(0);

    LabelingJob job = scenario.create("j", wishes -> wishes.workers(1).functions("f", null));
    assertThat(scenario.next(job, worker)).isPresent();
    scenario.submitRaw(scenario.next(job, worker).orElseThrow(), "{}");
    scenario.run();

    assertThat(scenario.job("j").status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(scenario.job("j").counters()).isEqualTo(new LabelCounters(6, 1, 0, 5));
    List<JsonNode> failed =
        scenario
            .read("out/j/manifests/output/failed-objects.jsonl")
            .lines()
            .map(LabelingScenario.JSON::readTree)
            .toList();
    assertThat(failed).hasSize(REASONS.size());
    List<String> reasons = failed.stream().map(one -> one.get("reason").stringValue()).toList();
    REASONS
        .values()
        .forEach(reason -> assertThat(reasons).anyMatch(said -> said.startsWith(reason)));
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + peer.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String source =
          LabelingScenario.JSON
              .readTree(exchange.getRequestBody().readAllBytes())
              .at("/dataObject/source")
              .stringValue();
      if (source.equals("raises")) {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
      }
      String log = Base64.getEncoder().encodeToString(("reading " + source + "\n").getBytes(UTF_8));
      exchange.getResponseHeaders().set("X-Amz-Log-Result", log);
      byte[] result = result(source).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, result.length);
      exchange.getResponseBody().write(result);
    }
  }

  private String result(String source) throws IOException {
    return switch (source) {
      case "is well" -> "{\"taskInput\":{\"text\":\"WELL\"}}";
      case "raises" -> "{\"errorMessage\":\"no such page\",\"errorType\":\"ValueError\"}";
      case "breaks off" -> "{\"taskInput\":";
      case "says too much" -> "{\"taskInput\":{\"text\":\"" + "x".repeat(7_000_000) + "\"}}";
      case "hangs" -> {
        try {
          closing.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        yield "{}";
      }
      default -> "[1]";
    };
  }
}
