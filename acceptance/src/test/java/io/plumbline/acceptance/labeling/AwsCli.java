package io.plumbline.acceptance.labeling;

import io.plumbline.acceptance.Command;
import io.plumbline.acceptance.RunningPlumbline;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AWS CLI, version 1 or 2. */
final class AwsCli implements RequesterClient {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int majorVersion;
  private final Path program;
  private final boolean knowsEndpointVariable;
  private final RunningPlumbline plumbline;

  private AwsCli(int majorVersion, Path program, String version, RunningPlumbline plumbline) {
    this.majorVersion = majorVersion;
    this.program = program;
    this.knowsEndpointVariable = knowsEndpointVariable(version);
    this.plumbline = plumbline;
  }

  /** The first program called {@code aws} on the path that is of this version. */
  static Optional<AwsCli> find(int majorVersion, RunningPlumbline plumbline) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "aws"))
        .filter(Files::isExecutable)
        .flatMap(
            program -> {
              String version = version(program);
              return version.startsWith("aws-cli/" + majorVersion + ".")
                  ? Stream.of(new AwsCli(majorVersion, program, version, plumbline))
                  : Stream.empty();
            })
        .findFirst();
  }

  private static String version(Path program) {
    List<String> line = List.of(program.toString(), "--version");
    Command.Result result = Command.of(line, Path.of(""), Map.of(), PATIENCE).run();
    // Version 1 has said it on the standard error in its time.
    return result.output() + result.errors();
  }

  /** {@code AWS_ENDPOINT_URL} came with 1.29.0 and 2.13.0. */
  private static boolean knowsEndpointVariable(String version) {
    String[] parts = version.substring("aws-cli/".length()).split("[. ]", 3);
    return Integer.parseInt(parts[1]) >= (parts[0].equals("1") ? 29 : 13);
  }

  @Override
  public String name() {
    return "cli" + majorVersion;
  }

  @Override
  public void makeBucket(String bucket) {
    run("s3", "mb", "s3://" + bucket);
  }

  @Override
  public void sync(Path folder, String bucket, String prefix) {
    run("s3", "sync", folder.toString(), "s3://" + bucket + "/" + prefix);
  }

  @Override
  public void upload(Path file, String bucket, String key) {
    run("s3", "cp", file.toString(), "s3://" + bucket + "/" + key);
  }

  @Override
  public String download(String bucket, String key) {
    try {
      Path file = Files.createTempFile("download", "");
      try {
        run("s3", "cp", "s3://" + bucket + "/" + key, file.toString());
        return Files.readString(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    String output = run("s3api", "list-objects-v2", "--bucket", bucket, "--prefix", prefix);
    return StreamSupport.stream(JSON.readTree(output).path("Contents").spliterator(), false)
        .map(object -> object.path("Key").asString())
        .toList();
  }

  @Override
  public JsonNode call(String operation, JsonNode request) {
    String command = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    List<String> arguments = new ArrayList<>(List.of("sagemaker", command));
    arguments.addAll(List.of("--cli-input-json", request.toString()));
    if (operation.startsWith("List")) {
      // Else the client joins all pages.
      arguments.add("--no-paginate");
    }
    String output = run(arguments.toArray(String[]::new));
    return output.isBlank() ? JSON.createObjectNode() : JSON.readTree(output);
  }

  private String run(String... arguments) {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_SHARED_CREDENTIALS_FILE", plumbline.credentialsFile().toString());
    environment.put("AWS_DEFAULT_REGION", "us-east-1");
    environment.put("AWS_PAGER", "");
    if (knowsEndpointVariable) {
      environment.put("AWS_ENDPOINT_URL", plumbline.address().toString());
    } else {
      line.addAll(List.of("--endpoint-url", plumbline.address().toString()));
    }
    line.addAll(List.of("--output", "json"));
    line.addAll(List.of(arguments));
    return Command.of(line, plumbline.dataFolder(), environment, PATIENCE).run().orThrow();
  }
}
