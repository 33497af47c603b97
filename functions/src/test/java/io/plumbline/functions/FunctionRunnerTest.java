package io.plumbline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.functions.Function.LocalProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FunctionRunnerTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final FunctionRunner runner = new FunctionRunner(2);

  @AfterEach
  void close() {
    runner.close();
  }

  /** A handler that returns its event, its environment's "GREETING" and prints both ways. */
  private LocalProgram echo(Language language) throws IOException {
    return switch (language) {
      case PYTHON ->
          program(
              language,
              "lambda_function.lambda_handler",
              "lambda_function.py",
              """
              import os, sys
              def lambda_handler(event, context):
                  print("seen", event["n"])
                  print("also", file=sys.stderr)
                  return {"event": event, "greeting": os.environ["GREETING"],
                          "left": context.get_remaining_time_in_millis() > 0,
                          "pid": str(os.getpid()), "secret": os.environ.get("SECRET_OF_THE_SERVICE")}
              """);
      case NODE ->
          program(
              language,
              "index.handler",
              "index.mjs",
              """
              export const handler = async (event, context) => {
                console.log('seen', event.n);
                console.error('also');
                return { event, greeting: process.env.GREETING,
                  left: context.getRemainingTimeInMillis() > 0, pid: String(process.pid) };
              };
              """);
      case JAVA ->
          compiled(
              """
              import java.util.Map;
              public class Echo {
                public interface Context { int getRemainingTimeInMillis(); String getAwsRequestId(); }
                public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
                  System.out.println("seen " + event.get("n"));
                  System.err.println("also");
                  return Map.of("event", event, "greeting", System.getenv("GREETING"),
                      "left", context.getRemainingTimeInMillis() > 0,
                      "pid", Long.toString(ProcessHandle.current().pid()));
                }
              }
              """);
    };
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void localProgram_getsEventEnvironmentAndContext_andItsPrintsAreItsLog(Language language)
      throws Exception {
    LocalProgram echo = echo(language);

    Outcome first = runner.run(echo, "{\"n\":1,\"text\":\"한글 🙂\"}", Map.of("GREETING", "hi"));
    Outcome second = runner.run(echo, "{\"n\":2}", Map.of("GREETING", "hi"));

    JsonNode result = JSON.readTree(first.result());
    assertThat(result.at("/event/text").stringValue()).isEqualTo("한글 🙂");
    assertThat(result.get("greeting").stringValue()).isEqualTo("hi");
    assertThat(result.get("left").booleanValue()).isTrue();
    assertThat(first.log()).contains("seen 1", "also").doesNotContain("seen 2");
    assertThat(second.log()).contains("seen 2").doesNotContain("seen 1");
    assertThat(JSON.readTree(second.result()).get("pid"))
        .as("the process is used again")
        .isEqualTo(result.get("pid"));
  }

  @Test
  void changedFiles_areUsedByTheNextCall() throws Exception {
    LocalProgram program = python("def f(event, context):\n    return 1\n");
    assertThat(runner.run(program, "{}", Map.of()).result()).isEqualTo("1");
    Path file = folder.resolve("lambda_function.py");
    Files.writeString(file, "def f(event, context):\n    return 2\n");
    assertThat(file.toFile().setLastModified(file.toFile().lastModified() + 5000)).isTrue();
    assertThat(runner.run(program, "{}", Map.of()).result()).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          raise ValueError("no such picture")        | ValueError: no such picture
          raise SystemExit(3)                        | SystemExit: 3
          import os; os._exit(7)                     | its process ended with exit code 7
          return {1, 2}                              | is not JSON serializable
          return "x" * 7000000                       | returned more than
          import time; time.sleep(600)               | timed out after 5 seconds
          import os; os.write(1, b"x"); return 5     | 5
          """)
  void failingHandler_saysWhyAndDoesNoHarmToTheNextCall(String body, String message)
      throws Exception {
    LocalProgram program =
        new LocalProgram(
            "f",
            python("def f(event, context):\n    if event.get('bad'): " + body + "\n    return 5\n")
                .folder(),
            Language.PYTHON,
            "lambda_function.f",
            Duration.ofSeconds(5),
            256);
    if (message.equals("5")) {
      assertThat(runner.run(program, "{\"bad\":true}", Map.of()).result()).isEqualTo("5");
    } else {
      assertThatThrownBy(() -> runner.run(program, "{\"bad\":true}", Map.of()))
          .isInstanceOf(FunctionException.class)
          .hasMessageContaining(message);
    }
    assertThat(runner.run(program, "{}", Map.of()).result()).isEqualTo("5");
  }

  @Test
  void failingHandler_keepsItsLogAndTrace() throws Exception {
    LocalProgram program =
        python("def f(event, context):\n    print('before')\n    raise KeyError('source')\n");
    FunctionException e =
        catchThrowableOfType(FunctionException.class, () -> runner.run(program, "{}", Map.of()));
    assertThat(e.log()).contains("before", "Traceback", "lambda_function.py");
  }

  @Test
  void timedOutProgram_isEndedWithItsChildren() throws Exception {
    LocalProgram program =
        new LocalProgram(
            "f",
            python(
                    """
                    import subprocess
                    def f(event, context):
                        child = subprocess.Popen(["sleep", "600"])
                        open("child", "w").write(str(child.pid))
                        child.wait()
                    """)
                .folder(),
            Language.PYTHON,
            "lambda_function.f",
            Duration.ofSeconds(3),
            256);
    assertThatThrownBy(() -> runner.run(program, "{}", Map.of())).hasMessageContaining("timed out");
    long child = Long.parseLong(Files.readString(folder.resolve("child")));
    ProcessHandle.of(child).ifPresent(handle -> assertThat(handle.onExit().join()).isNotNull());
  }

  @Test
  void memoryHog_failsItsCall() throws Exception {
    LocalProgram program =
        new LocalProgram(
            "f",
            python("def f(event, context):\n    return len(bytearray(500_000_000))\n").folder(),
            Language.PYTHON,
            "lambda_function.f",
            TIMEOUT,
            128);
    assertThatThrownBy(() -> runner.run(program, "{}", Map.of()))
        .hasMessageContaining("MemoryError");
  }

  @Test
  void program_seesNothingOfTheServicesEnvironment() throws Exception {
    LocalProgram program =
        python("import os\ndef f(event, context):\n    return sorted(os.environ)\n");
    JsonNode names = JSON.readTree(runner.run(program, "{}", Map.of("GIVEN", "x")).result());
    List<String> seen = names.valueStream().map(JsonNode::stringValue).toList();
    assertThat(seen).contains("GIVEN", "LAMBDA_TASK_ROOT", "AWS_LAMBDA_FUNCTION_NAME");
    assertThat(seen).doesNotContain("MAVEN_OPTS", "MAVEN_CMD_LINE_ARGS", "SUREFIRE");
  }

  @ParameterizedTest
  @CsvSource({
    "PYTHON, lambda_function.missing, missing",
    "PYTHON, nothing.f, No module named",
    "NODE, index.missing, there is no",
    "JAVA, Missing, ClassNotFoundException",
  })
  void handlerThatIsNotThere_isNamed(Language language, String handler, String message)
      throws Exception {
    python("def f(event, context):\n    return 1\n");
    LocalProgram program = new LocalProgram("f", folder, language, handler, TIMEOUT, 128);
    assertThatThrownBy(() -> runner.run(program, "{}", Map.of()))
        .hasMessageContaining("its handler cannot be loaded")
        .hasMessageContaining(message);
  }

  @Test
  void nodeHandlerWithCallback_answers() throws Exception {
    LocalProgram program =
        program(
            Language.NODE,
            "index.handler",
            "index.js",
            "exports.handler = (event, context, callback) =>"
                + " setTimeout(() => callback(null, { n: event.n + 1 }), 5);");
    assertThat(runner.run(program, "{\"n\":4}", Map.of()).result()).isEqualTo("{\"n\":5}");
  }

  @Test
  void manyCallsAtOnce_areAllAnswered() throws Exception {
    LocalProgram program = python("def f(event, context):\n    return event['n'] * 2\n");
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls =
          IntStream.range(0, 60)
              .<Callable<String>>mapToObj(
                  n -> () -> runner.run(program, "{\"n\":" + n + "}", Map.of()).result())
              .toList();
      List<Future<String>> results = callers.invokeAll(calls);
      for (int n = 0; n < results.size(); n++) {
        assertThat(results.get(n).get()).isEqualTo(Integer.toString(2 * n));
      }
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void httpEndpoint_getsEventAndGivesResult() throws Exception {
    try (PeerServer peer =
        PeerServer.answering(200, request -> "{\"got\":" + request.body() + "}")) {
      Outcome outcome =
          runner.run(new HttpEndpoint("f", peer.url("/fn"), null, TIMEOUT), "{\"n\":1}", Map.of());
      assertThat(outcome.result()).isEqualTo("{\"got\":{\"n\":1}}");
      assertThat(peer.requests()).singleElement().matches(r -> r.path().equals("/fn"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500 | oops                                             | 1 | status 500: oops
          503 | busy                                             | 3 | status 503: busy
          302 | elsewhere                                        | 1 | status 302
          200 | <html>                                           | 1 | returned no JSON
          200 | {"errorMessage":"bad line","errorType":"Value"}  | 1 | Value: bad line
          """)
  void failingHttpEndpoint_saysWhy(int status, String body, int calls, String message)
      throws Exception {
    try (PeerServer peer = PeerServer.answering(status, request -> body)) {
      assertThatThrownBy(
              () -> runner.run(new HttpEndpoint("f", peer.url("/"), null, TIMEOUT), "{}", Map.of()))
          .isInstanceOf(FunctionException.class)
          .hasMessageContaining(message);
      assertThat(peer.requests()).hasSize(calls);
    }
  }

  @Test
  void httpEndpoint_getsTheHeadersOfItsFile_asTheyAreAtTheCall(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("headers");
    try (PeerServer peer = PeerServer.answering(200, request -> "{}")) {
      HttpEndpoint endpoint = new HttpEndpoint("f", peer.url("/"), file, TIMEOUT);
      assertThatThrownBy(() -> runner.run(endpoint, "{}", Map.of()))
          .hasMessageContaining("file of headers");
      for (String token : List.of("one", "two")) {
        Files.writeString(file, "# renewed each hour\n\nAuthorization: Bearer " + token + "\n");
        runner.run(endpoint, "{}", Map.of());
      }
      assertThat(peer.requests())
          .extracting(request -> request.header("Authorization"))
          .containsExactly("Bearer one", "Bearer two");
      Files.writeString(file, "my secret");
      assertThatThrownBy(() -> runner.run(endpoint, "{}", Map.of()))
          .hasMessageContaining("line 1 is no header")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void httpEndpointThatIsNotThere_isNamed() {
    URI nowhere = URI.create("http://127.0.0.1:1/");
    assertThatThrownBy(
            () -> runner.run(new HttpEndpoint("f", nowhere, null, TIMEOUT), "{}", Map.of()))
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void lambda_isCalledThroughItsInvokeApi() throws Exception {
    try (PeerServer peer =
        PeerServer.answering(200, request -> "{\"sum\":3}")
            .withHeader("X-Amz-Log-Result", "c3VtbWluZw==")) {
      Outcome outcome = runner.run(lambda(peer), "{\"a\":1,\"b\":2}", Map.of());
      assertThat(outcome).isEqualTo(new Outcome("{\"sum\":3}", "summing"));
      PeerServer.Request request = peer.requests().get(0);
      assertThat(request.path()).isEqualTo("/2015-03-31/functions/adder/invocations");
      assertThat(request.body()).isEqualTo("{\"a\":1,\"b\":2}");
      assertThat(request.header("Authorization")).contains("/eu-west-1/lambda/aws4_request");
      assertThat(request.header("X-Amz-Log-Type")).isEqualTo("Tail");
    }
  }

  @Test
  void lambdaThatFails_givesItsOwnMessage() throws Exception {
    try (PeerServer peer =
        PeerServer.answering(
                200, request -> "{\"errorMessage\":\"no such key\",\"errorType\":\"KeyError\"}")
            .withHeader("X-Amz-Function-Error", "Unhandled")) {
      assertThatThrownBy(() -> runner.run(lambda(peer), "{}", Map.of()))
          .hasMessage("KeyError: no such key");
    }
    try (PeerServer peer =
        PeerServer.answering(
                404, request -> "{\"Message\":\"Function not found\",\"Type\":\"User\"}")
            .withHeader("x-amzn-ErrorType", "ResourceNotFoundException")) {
      assertThatThrownBy(() -> runner.run(lambda(peer), "{}", Map.of()))
          .hasMessageContaining("Function not found");
    }
  }

  private static LambdaFunction lambda(PeerServer peer) {
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    return new LambdaFunction("f", "adder", "eu-west-1", peer.url(""), TIMEOUT);
  }

  private LocalProgram python(String source) throws IOException {
    return program(Language.PYTHON, "lambda_function.f", "lambda_function.py", source);
  }

  private LocalProgram program(Language language, String handler, String file, String source)
      throws IOException {
    Files.writeString(folder.resolve(file), source);
    return new LocalProgram("f", folder, language, handler, TIMEOUT, 256);
  }

  private LocalProgram compiled(String source) throws IOException {
    Path file = folder.resolve("Echo.java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", folder.toString(), file.toString())).isZero();
    return new LocalProgram("f", folder, Language.JAVA, "Echo", TIMEOUT, 128);
  }
}
