package io.plumbline.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.functions.Function.LocalProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of each kind that crash, hang, or answer what is no result. */
class FunctionFailureTest {

  private static final Duration PATIENT = Duration.ofMinutes(2);
  private static final Duration BRIEF = Duration.ofSeconds(3);
  private static final String NOBODY = "http://127.0.0.1:1";

  @TempDir Path folder;
  private final FunctionRunner runner = new FunctionRunner(2);

  @BeforeEach
  void sign() {
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterEach
  void close() {
    runner.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new TypeError('no such page')                        | TypeError: no such page
          return Promise.reject(new RangeError('too far'))           | RangeError: too far
          return new Promise(() => setTimeout(() => lost.x, 1))      | ReferenceError: lost is not defined
          return new Promise(() => { Promise.reject(Error('alone')) }) | Error: alone
          process.exit(3)                                            | its process ended with exit code 3
          process.kill(process.pid, 'SIGKILL')                       | its process ended with exit code 137
          const a = {}; a.a = a; return a                            | TypeError: Converting circular
          return { n: 1n }                                           | TypeError: Do not know how to serialize a BigInt
          return 'x'.repeat(7e6)                                     | it returned more than 6291456 bytes
          """)
  void nodeHandlerThatFails_saysWhyAndTheNextCallIsAnswered(String body, String message)
      throws Exception {
    LocalProgram program =
        node("(event) => { if (event.good) return 'well'; console.log('begun'); " + body + " }");
    assertFails(program, message, "begun");
    assertThat(runner.run(program, "{\"good\":true}", Map.of()).result()).isEqualTo("\"well\"");
  }

  @Test
  void nodeHandlerWithoutMemory_leavesTheWordsOfNodeInItsLog() throws Exception {
    LocalProgram program =
        node("() => { const a = []; for (;;) a.push(new Array(1e5).fill(a.length)) }");
    assertFails(program, "its process ended with exit code", "heap out of memory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          throw new IllegalStateException("no such page");        | IllegalStateException: no such page
          throw new AssertionError("not so");                     | AssertionError: not so
          return handleRequest(event);                            | StackOverflowError
          return new long[500_000_000];                           | OutOfMemoryError: Java heap space
          System.exit(3);                                         | its process ended with exit code 3
          Runtime.getRuntime().halt(4);                           | its process ended with exit code 4
          return "x".repeat(7_000_000);                           | it returned more than 6291456 bytes
          return new Object() { public Object getIt() { return this; } }; | Exception
          """)
  void javaHandlerThatFails_saysWhyAndTheNextCallIsAnswered(String body, String message)
      throws Exception {
    LocalProgram program = java(body, PATIENT);
    assertFails(program, message, "");
    assertThat(runner.run(program, "{\"good\":true}", Map.of()).result()).isEqualTo("\"well\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void endlessLoop_isEndedAndItsLogIsKept(Language language) throws Exception {
    LocalProgram program =
        switch (language) {
          case PYTHON -> python("    print('begun')\n    while True: pass\n", BRIEF);
          case NODE -> node("() => { console.log('begun'); for (;;); }", BRIEF);
          case JAVA -> java("System.out.println(\"begun\"); while (true) {}", BRIEF);
        };
    assertFails(program, "it timed out after 3 seconds", "begun");
  }

  @Test
  void failingHandler_keepsItsProcess() throws Exception {
    LocalProgram program =
        python("    import os\n    raise ValueError('in %d' % os.getpid())\n", PATIENT);
    assertThat(failure(program).getMessage())
        .startsWith("ValueError: in ")
        .isEqualTo(failure(program).getMessage());
  }

  @Test
  void numberThatJsonDoesNotKnow_isNamedAndTheProcessKept() throws Exception {
    LocalProgram program = python("    return float('nan') if event == {} else 1\n", PATIENT);
    assertFails(program, "ValueError: Out of range float values are not JSON compliant", "");
    assertThat(runner.run(program, "[]", Map.of()).result()).isEqualTo("1");
  }

  @Test
  void tooMuchPrinted_leavesTheBeginningAndTheEndOfIt() throws Exception {
    LocalProgram program =
        python(
            """
                print('first')
                for i in range(300):
                    print('x' * 100_000, end='')
                print('last')
                raise ValueError('after all that')
            """,
            PATIENT);
    FunctionException e = failure(program);
    assertThat(e).hasMessage("ValueError: after all that");
    assertThat(e.log())
        .startsWith("first\n")
        .contains("characters are left out", "xlast\n", "Traceback")
        .hasSizeLessThan(300_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"a\":"
      })
  void peerThatFallsSilent_isLeftAfterItsTime_andIsAskedOnce(String beginning) throws Exception {
    try (StallingPeer peer = new StallingPeer(beginning)) {
      for (Function function : onTheNetwork(peer.url(), Duration.ofSeconds(1))) {
        assertThatThrownBy(() -> runner.run(function, "{}", Map.of()))
            .isInstanceOf(FunctionException.class)
            .hasMessage("it timed out after 1 seconds");
      }
      assertThat(peer.calls()).isEqualTo(2);
    }
  }

  @Test
  void peerThatIsNotThere_isNamed() {
    for (Function function : onTheNetwork(URI.create(NOBODY), PATIENT)) {
      assertThatThrownBy(() -> runner.run(function, "{}", Map.of()))
          .isInstanceOf(FunctionException.class)
          .hasMessageMatching("(?s)(http://127.0.0.1:1/?|adder).*(ConnectException|refused).*");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":1                                        | it returned no JSON
          {"a":1} and more                              | it returned no JSON
          <html>502</html>                              | it returned no JSON
          {"errorMessage":"bad line","errorType":"Bad"} | Bad: bad line
          """)
  void answerThatIsNoResult_isSaidToBeNone(String answer, String message) throws Exception {
    try (PeerServer peer = PeerServer.answering(200, request -> answer)) {
      for (Function function : onTheNetwork(peer.url(""), PATIENT)) {
        assertThatThrownBy(() -> runner.run(function, "{}", Map.of()))
            .isInstanceOf(FunctionException.class)
            .hasMessageContaining(message);
      }
      assertThat(peer.requests()).hasSize(2);
    }
  }

  @Test
  void answerThatIsTooLarge_isRefused() throws Exception {
    String large = "\"" + "x".repeat(Function.MAX_BYTES) + "\"";
    try (PeerServer peer = PeerServer.answering(200, request -> large)) {
      for (Function function : onTheNetwork(peer.url(""), PATIENT)) {
        assertThatThrownBy(() -> runner.run(function, "{}", Map.of()))
            .isInstanceOf(FunctionException.class)
            .hasMessage("it returned more than 6291456 bytes");
      }
    }
  }

  @Test
  void emptyAnswer_isNoResultOfAnEndpoint() throws Exception {
    try (PeerServer peer = PeerServer.answering(200, request -> "")) {
      HttpEndpoint endpoint = new HttpEndpoint("f", peer.url("/"), null, PATIENT);
      assertThatThrownBy(() -> runner.run(endpoint, "{}", Map.of()))
          .hasMessage("it returned no JSON: the answer is empty");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"errorMessage":"no such key","errorType":"KeyError"} | KeyError: no such key
          {"errorMessage":"Task timed out after 3.00 seconds"}  | Unhandled: {"errorMessage":"Task timed out after 3.00 seconds"}
          RequestId: 1 Process exited before completing         | Unhandled: RequestId: 1 Process exited before completing
          """)
  void lambdaThatReportsAnError_keepsItsWordsAndItsLog(String payload, String message)
      throws Exception {
    String log = Base64.getEncoder().encodeToString("begun\n".getBytes(StandardCharsets.UTF_8));
    try (PeerServer peer =
        PeerServer.answering(200, request -> payload)
            .withHeader("X-Amz-Function-Error", "Unhandled")
            .withHeader("X-Amz-Log-Result", log)) {
      FunctionException e = failure(lambda(peer.url(""), PATIENT));
      assertThat(e).hasMessage(message);
      assertThat(e.log()).isEqualTo("begun\n");
      assertThat(peer.requests()).hasSize(1);
    }
  }

  @Test
  void lambdaServiceThatIsBusy_isAskedAgain() throws Exception {
    try (PeerServer peer =
        PeerServer.answering(429, request -> "{\"Type\":\"User\",\"message\":\"Rate Exceeded\"}")
            .withHeader("x-amzn-ErrorType", "TooManyRequestsException")) {
      assertThat(failure(lambda(peer.url(""), PATIENT))).hasMessageContaining("Rate Exceeded");
      assertThat(peer.requests()).hasSize(FunctionRunner.ATTEMPTS);
    }
  }

  private static Function[] onTheNetwork(URI address, Duration timeout) {
    return new Function[] {
      new HttpEndpoint("f", address.resolve("/"), null, timeout), lambda(address, timeout)
    };
  }

  private static LambdaFunction lambda(URI address, Duration timeout) {
    return new LambdaFunction("f", "adder", "eu-west-1", address, timeout);
  }

  private FunctionException failure(Function function) {
    return catchThrowableOfType(
        FunctionException.class, () -> runner.run(function, "{}", Map.of()));
  }

  private void assertFails(LocalProgram program, String message, String log) {
    FunctionException e = failure(program);
    assertThat(e).hasMessageContaining(message);
    assertThat(e.log()).contains(log);
  }

  private LocalProgram node(String handler) throws IOException {
    return node(handler, PATIENT);
  }

  private LocalProgram node(String handler, Duration timeout) throws IOException {
    Files.writeString(folder.resolve("index.mjs"), "export const handler = " + handler + ";\n");
    return new LocalProgram("f", folder, Language.NODE, "index.handler", timeout, 64);
  }

  private LocalProgram python(String body, Duration timeout) throws IOException {
    Files.writeString(folder.resolve("lambda_function.py"), "def f(event, context):\n" + body);
    return new LocalProgram("f", folder, Language.PYTHON, "lambda_function.f", timeout, 256);
  }

  /** A handler that answers a good event, and does with any other what stands in its body. */
  private LocalProgram java(String body, Duration timeout) throws IOException {
    Path source = folder.resolve("Failing.java");
    Files.writeString(
        source,
        """
        import java.util.Map;
        public class Failing {
          public Object handleRequest(Map<String, Object> event) {
            if (event.containsKey("good")) return "well";
            if (event.size() < 100) { %s }
            return null;
          }
        }
        """
            .formatted(body));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString())).isZero();
    return new LocalProgram("f", folder, Language.JAVA, "Failing", timeout, 64);
  }
}
