package io.plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program as a process of its own, with a port and a data folder of its own. As a static field
 * with {@code @RegisterExtension} it runs while the tests of a class do; a tool calls {@link
 * #start} and {@link #close} itself. What the program says goes to a file in {@code
 * target/plumbline-logs}, whose end is shown when a test fails.
 *
 * <p>Not thread-safe where it starts and ends; everything else may be called by many threads.
 */
public final class RunningPlumbline
    implements BeforeAllCallback, AfterAllCallback, AfterTestExecutionCallback, AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofMinutes(4);
  private static final Duration COMMAND_PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final int SHOWN_LOG_LINES = 80;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String command;
  private final List<String> options;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final int port = freePort();
  private final Path dataFolder;
  private final boolean temporary;
  private final Path log;
  private @Nullable Process process;

  private RunningPlumbline(String command, List<String> options) {
    this(command, options, temporaryFolder(), true);
  }

  private RunningPlumbline(
      String command, List<String> options, Path dataFolder, boolean temporary) {
    this.command = command;
    this.options = List.copyOf(options);
    this.dataFolder = dataFolder;
    this.temporary = temporary;
    try {
      Path logs = Files.createDirectories(RepositoryRoot.find().resolve("acceptance/target/logs"));
      this.log = logs.resolve("plumbline-" + port + ".log");
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The command {@code serve}, not yet started.
   *
   * @param options more of them, such as {@code "--region", "eu-west-1"}; port and data folder are
   *     given anyway
   */
  public static RunningPlumbline serving(String... options) {
    return new RunningPlumbline("serve", List.of(options));
  }

  /** The command {@code demo}, not yet started. */
  public static RunningPlumbline demonstrating(String... options) {
    return new RunningPlumbline("demo", List.of(options));
  }

  /**
   * The same on a data folder that stays, so that its pictures are painted only once.
   *
   * @param dataFolder made if it is missing
   */
  public static RunningPlumbline demonstratingOn(Path dataFolder) throws IOException {
    Path folder = Files.createDirectories(dataFolder.toAbsolutePath());
    return new RunningPlumbline("demo", List.of(), folder, false);
  }

  /** Starts the program and returns when it says that it is well. */
  public void start() {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("it runs already");
    }
    List<String> arguments = new ArrayList<>(List.of(command, "--port", String.valueOf(port)));
    arguments.addAll(List.of("--data", dataFolder.toString()));
    arguments.addAll(options);
    try {
      // It is gone when a class that failed is tried again in the same process.
      Files.createDirectories(dataFolder);
      Process started =
          new ProcessBuilder(ProgramCommand.with(arguments))
              .directory(dataFolder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
      process = started;
      waitUntilHealthy(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the program as a power cut would (SIGKILL) and returns when it is gone. */
  public void kill() {
    Process running = running();
    running.destroyForcibly();
    awaitEnd(running);
  }

  /** Asks the program to end (SIGTERM) and returns when it is gone. */
  public void stop() {
    Process running = running();
    running.destroy();
    awaitEnd(running);
  }

  /** Starts it again on the same port and data, after killing it if it runs. */
  public void restart() {
    if (running().isAlive()) {
      kill();
    }
    start();
  }

  /** Whether the process lives. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Its process id. */
  public long pid() {
    return running().pid();
  }

  /** The TCP port on the loopback address; the same after a restart. */
  public int port() {
    return port;
  }

  /** {@code http://localhost:PORT}, what clients call the endpoint. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Where the workers' portal is. */
  public URI portal() {
    return address().resolve("/portal/");
  }

  /** Where it keeps everything. */
  public Path dataFolder() {
    return dataFolder;
  }

  /** The file that AWS clients read their key from. */
  public Path credentialsFile() {
    return dataFolder.resolve("aws-credentials");
  }

  /** The access key of the first start. */
  public AwsCredentials credentials() {
    try {
      return AwsCredentials.read(credentialsFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record SignIns(List<SignIn> signIns) {}

  /** The sign-ins that the program has made up. */
  public List<SignIn> signIns() {
    try {
      return JSON.readValue(Files.readString(dataFolder.resolve("sign-ins.json")), SignIns.class)
          .signIns();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a command of the program on the same data folder, running or not.
   *
   * @param arguments such as {@code "worker", "add", "mia", "--team", "cats"}
   * @return what it printed to its standard output
   * @throws IllegalStateException if its exit code is not 0
   */
  public String cli(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", dataFolder.toString()));
    return Command.of(ProgramCommand.with(all), dataFolder, Map.of(), COMMAND_PATIENCE)
        .run()
        .orThrow();
  }

  /** Everything that the program has said so far. */
  public String log() {
    try {
      return Files.exists(log) ? Files.readString(log, UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the program has said all this in one line since its data folder is new. */
  public void awaitInLog(String... texts) {
    Waiting.until(
        "the program says in one line: " + List.of(texts),
        START_PATIENCE,
        POLL_INTERVAL,
        () -> log().lines().anyMatch(line -> Arrays.stream(texts).allMatch(line::contains)));
  }

  /** Waits until the program tells a reader of {@code plumbline.security} of a refusal. */
  public void awaitRefusalInLog(String... texts) {
    awaitInLog(
        Stream.concat(Stream.of("plumbline.security"), Arrays.stream(texts))
            .toArray(String[]::new));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      System.err.println("---- what the program said last (" + log + ")");
      List<String> lines = log().lines().toList();
      lines.stream().skip(Math.max(0, lines.size() - SHOWN_LOG_LINES)).forEach(System.err::println);
      System.err.println("----");
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /** Ends the program and deletes its data, unless it was given a folder. */
  @Override
  public void close() {
    if (isAlive()) {
      kill();
    }
    if (temporary) {
      deleteData();
    }
  }

  private void deleteData() {
    try (Stream<Path> files = Files.walk(dataFolder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("it was not started");
    }
    return process;
  }

  private void waitUntilHealthy(Process started) {
    Waiting.until(
        "the program answers that it is well",
        START_PATIENCE,
        POLL_INTERVAL,
        () -> {
          if (!started.isAlive()) {
            throw new IllegalStateException(
                "the program ended with exit code " + started.exitValue() + ":\n" + log());
          }
          return isHealthy();
        });
  }

  private boolean isHealthy() {
    HttpRequest question =
        HttpRequest.newBuilder(address().resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void awaitEnd(Process ending) {
    try {
      if (!ending.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the program does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("plumbline-acceptance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
