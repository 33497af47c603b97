package io.plumbline.acceptance.humanloop;

import io.plumbline.acceptance.BotoPython;
import io.plumbline.acceptance.RunningPlumbline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of clients of boto3's. */
final class BotoCalls {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RUNTIME = "sagemaker-a2i-runtime";

  private final RunningPlumbline plumbline;
  private final Path folder;

  /**
   * @param folder where calls are written
   */
  BotoCalls(RunningPlumbline plumbline, Path folder) {
    this.plumbline = plumbline;
    this.folder = folder;
  }

  /**
   * One call.
   *
   * @param service the service as boto3 names it
   * @param operation the method
   */
  record Call(String service, String operation, Map<String, Object> arguments) {

    static Call runtime(String operation, Map<String, Object> arguments) {
      return new Call(RUNTIME, operation, arguments);
    }

    static Call sageMaker(String operation, Map<String, Object> arguments) {
      return new Call("sagemaker", operation, arguments);
    }

    static Call start(String name, String definition, String content) {
      return runtime(
          "start_human_loop",
          Map.of(
              "HumanLoopName",
              name,
              "FlowDefinitionArn",
              definition,
              "HumanLoopInput",
              Map.of("InputContent", content)));
    }

    static Call describe(String name) {
      return runtime("describe_human_loop", Map.of("HumanLoopName", name));
    }

    /** The same with an answer that has what boto3's model of the API does not know, too. */
    Call whole() {
      return new Call(service + ", whole", operation, arguments);
    }

    private String line() {
      return JSON.writeValueAsString(List.of(service, operation, arguments));
    }
  }

  /**
   * Calls after each other. What was refused has {@code Error}, {@code Message}, {@code Status}.
   */
  List<JsonNode> run(Call... calls) {
    try {
      Path input =
          Files.write(folder.resolve("calls.jsonl"), Arrays.stream(calls).map(Call::line).toList());
      return BotoPython.orSkip()
          .run(plumbline, BotoPython.script(BotoCalls.class, "call.py"), List.of(), Map.of(), input)
          .lines()
          .map(JSON::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
