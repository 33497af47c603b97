package io.plumbline.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Python that has boto3; its scripts find a running service by their environment. */
public final class BotoPython {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> PROGRAMS = List.of("/usr/bin/python3", "python3");

  private final String program;

  private BotoPython(String program) {
    this.program = program;
  }

  /** The first Python that has boto3. */
  public static Optional<BotoPython> find() {
    return PROGRAMS.stream().filter(BotoPython::hasBoto3).map(BotoPython::new).findFirst();
  }

  /** The first Python that has boto3; where there is none, the test that asks is skipped. */
  public static BotoPython orSkip() {
    Optional<BotoPython> found = find();
    assumeTrue(found.isPresent(), "there is no Python with boto3");
    return found.get();
  }

  /** The text of a script that lies beside a class. */
  public static String script(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a script.
   *
   * @param arguments its arguments
   * @param environment variables besides those that name the service and the keys
   * @param input what it reads on its standard input; null for nothing
   * @return its standard output
   * @throws IllegalStateException if it fails; the message says all
   */
  public String run(
      RunningPlumbline plumbline,
      String script,
      List<String> arguments,
      Map<String, String> environment,
      @Nullable Path input) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("AWS_SHARED_CREDENTIALS_FILE", plumbline.credentialsFile().toString());
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("AWS_ENDPOINT_URL", plumbline.address().toString());
    List<String> line =
        Stream.concat(Stream.of(program, "-c", script), arguments.stream()).toList();
    Command command = Command.of(line, plumbline.dataFolder(), variables, PATIENCE);
    return (input == null ? command : command.withInput(input)).run().orThrow();
  }

  private static boolean hasBoto3(String program) {
    try {
      List<String> line = List.of(program, "-c", "import boto3");
      return Command.of(line, Path.of(""), Map.of(), PATIENCE).run().exitCode() == 0;
    } catch (UncheckedIOException noSuchProgram) {
      return false;
    }
  }
}
