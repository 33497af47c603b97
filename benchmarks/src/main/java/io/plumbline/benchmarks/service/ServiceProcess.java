package io.plumbline.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ./plumbline serve} on a free port. What it prints goes to {@code serve.log} in its data
 * folder. Not safe for threads.
 */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Pattern ADDRESS =
      Pattern.compile("^Plumbline answers on (\\S+)$", Pattern.MULTILINE);

  private final Process process;
  private final Path log;
  private final URI url;
  private final Duration startTime;

  private ServiceProcess(Process process, Path log, URI url, Duration startTime) {
    this.process = process;
    this.log = log;
    this.url = url;
    this.startTime = startTime;
  }

  /**
   * Starts it and waits until it has answered {@code /actuator/health}.
   *
   * @param program the command {@code plumbline}
   * @param data its data folder, which need not exist
   * @param javaOptions for its Java machine, such as {@code -Xmx512m}
   * @param options more options of {@code serve}
   * @throws IOException if it ends or does not answer in three minutes; the message has its output
   */
  public static ServiceProcess start(
      Path program, Path data, String javaOptions, List<String> options)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    Path log = data.resolve("serve.log");
    List<String> command =
        new ArrayList<>(
            List.of(program.toString(), "serve", "--port", "0", "--data", data.toString()));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("PLUMBLINE_JAVA_OPTS", javaOptions);
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      URI url = awaitAddress(process, log, begin);
      awaitHealth(process, url, log, begin);
      return new ServiceProcess(process, log, url, Duration.ofNanos(System.nanoTime() - begin));
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Where it answers. */
  public URI url() {
    return url;
  }

  /** Its Java machine's process. */
  public long pid() {
    return process.pid();
  }

  /** From the command to the first answer. */
  public Duration startTime() {
    return startTime;
  }

  /** Processor time that it has used so far, where the system tells. */
  public Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  /** What it has printed. */
  public Path log() {
    return log;
  }

  /** Stops it as an operator would, and waits for its end. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static URI awaitAddress(Process process, Path log, long begin)
      throws IOException, InterruptedException {
    while (true) {
      Matcher line = ADDRESS.matcher(Files.readString(log));
      if (line.find()) {
        return URI.create(line.group(1));
      }
      pause(process, log, begin);
    }
  }

  private static void awaitHealth(Process process, URI url, Path log, long begin)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/health")).build();
    while (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
      pause(process, log, begin);
    }
  }

  private static void pause(Process process, Path log, long begin)
      throws IOException, InterruptedException {
    if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("the service ended: " + Files.readString(log));
    }
    if (System.nanoTime() - begin > LONGEST_START.toNanos()) {
      throw new IOException("the service did not start in time: " + Files.readString(log));
    }
  }
}
