package io.plumbline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs to its end, and what it said.
 *
 * @param line the command with its arguments
 * @param folder where it is run
 * @param environment variables besides this process's own
 * @param patience after which it is ended
 * @param input what it reads on its standard input; null for nothing
 */
public record Command(
    List<String> line,
    Path folder,
    Map<String, String> environment,
    Duration patience,
    @Nullable Path input) {

  private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));

  public Command {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
  }

  /** A command. */
  public static Command of(
      List<String> line, Path folder, Map<String, String> environment, Duration patience) {
    return new Command(line, folder, environment, patience, null);
  }

  /** The same with a file as its standard input. */
  public Command withInput(Path file) {
    return new Command(line, folder, environment, patience, file);
  }

  /**
   * How a command ended.
   *
   * @param exitCode 0 when all is well
   * @param output its standard output
   * @param errors its standard error
   */
  public record Result(List<String> line, int exitCode, String output, String errors) {

    /**
     * The standard output.
     *
     * @throws IllegalStateException if the exit code is not 0; its message says all
     */
    public String orThrow() {
      if (exitCode != 0) {
        throw new IllegalStateException(
            "exit code %d of %s%n%s%s".formatted(exitCode, line, errors, output));
      }
      return output;
    }
  }

  /** Runs it. */
  public Result run() {
    try {
      Path output = Files.createTempFile("command", ".out");
      Path errors = Files.createTempFile("command", ".err");
      try {
        return run(output, errors);
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result run(Path output, Path errors) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toAbsolutePath().toFile())
            .redirectInput(input == null ? NOTHING : Redirect.from(input.toFile()))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("not done within " + patience + ": " + line);
      }
      return new Result(
          line,
          process.exitValue(),
          Files.readString(output, UTF_8),
          Files.readString(errors, UTF_8));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
