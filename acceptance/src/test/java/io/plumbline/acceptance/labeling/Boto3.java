package io.plumbline.acceptance.labeling;

import io.plumbline.acceptance.Command;
import io.plumbline.acceptance.RunningPlumbline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AWS SDK for Python, through the script {@code requester.py}. */
final class Boto3 implements RequesterClient {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  private final String python;
  private final String script;
  private final RunningPlumbline plumbline;

  private Boto3(String python, RunningPlumbline plumbline) {
    this.python = python;
    this.plumbline = plumbline;
    try (InputStream in = Boto3.class.getResourceAsStream("requester.py")) {
      this.script = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the first Python that has boto3. */
  static Optional<Boto3> find(RunningPlumbline plumbline) {
    return PYTHONS.stream()
        .filter(Boto3::hasBoto3)
        .map(python -> new Boto3(python, plumbline))
        .findFirst();
  }

  private static boolean hasBoto3(String python) {
    try {
      List<String> line = List.of(python, "-c", "import boto3");
      return Command.of(line, Path.of(""), Map.of(), PATIENCE).run().exitCode() == 0;
    } catch (UncheckedIOException noSuchProgram) {
      return false;
    }
  }

  @Override
  public String name() {
    return "boto3";
  }

  @Override
  public void makeBucket(String bucket) {
    run("make_bucket", bucket);
  }

  @Override
  public void sync(Path folder, String bucket, String prefix) {
    run("sync", folder.toString(), bucket, prefix);
  }

  @Override
  public void upload(Path file, String bucket, String key) {
    run("upload", file.toString(), bucket, key);
  }

  @Override
  public String download(String bucket, String key) {
    return run("download", bucket, key).asString();
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    return StreamSupport.stream(run("keys", bucket, prefix).spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  @Override
  public JsonNode call(String operation, JsonNode request) {
    return run("call", operation, request);
  }

  private JsonNode run(Object... call) {
    Map<String, String> environment =
        Map.of(
            "AWS_SHARED_CREDENTIALS_FILE", plumbline.credentialsFile().toString(),
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_ENDPOINT_URL", plumbline.address().toString());
    try {
      Path input = Files.createTempFile("requester", ".json");
      try {
        Files.writeString(input, JSON.writeValueAsString(call));
        Command command =
            Command.of(
                List.of(python, "-c", script), plumbline.dataFolder(), environment, PATIENCE);
        return JSON.readTree(command.withInput(input).run().orThrow());
      } finally {
        Files.delete(input);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
