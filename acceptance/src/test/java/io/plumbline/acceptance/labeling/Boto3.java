package io.plumbline.acceptance.labeling;

import io.plumbline.acceptance.BotoPython;
import io.plumbline.acceptance.RunningPlumbline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AWS SDK for Python, through the script {@code requester.py}. */
final class Boto3 implements RequesterClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final BotoPython python;
  private final String script = BotoPython.script(Boto3.class, "requester.py");
  private final RunningPlumbline plumbline;

  private Boto3(BotoPython python, RunningPlumbline plumbline) {
    this.python = python;
    this.plumbline = plumbline;
  }

  /** With the first Python that has boto3. */
  static Optional<Boto3> find(RunningPlumbline plumbline) {
    return BotoPython.find().map(python -> new Boto3(python, plumbline));
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
    try {
      Path input = Files.createTempFile("requester", ".json");
      try {
        Files.writeString(input, JSON.writeValueAsString(call));
        return JSON.readTree(python.run(plumbline, script, List.of(), Map.of(), input));
      } finally {
        Files.delete(input);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
