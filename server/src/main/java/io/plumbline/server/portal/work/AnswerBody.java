package io.plumbline.server.portal.work;

import io.plumbline.labeling.task.TaskDeskException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code {"answer":{…}}} from a request. */
final class AnswerBody {

  private static final JsonMapper JSON = JsonMapper.shared();

  private AnswerBody() {}

  /**
   * The answer as JSON text.
   *
   * @throws TaskDeskException.InvalidAnswer when the body holds none
   */
  static String read(byte[] body) {
    try {
      JsonNode answer = JSON.readTree(new String(body, StandardCharsets.UTF_8)).path("answer");
      if (answer instanceof ObjectNode object) {
        return object.toString();
      }
    } catch (JacksonException e) {
      throw new TaskDeskException.InvalidAnswer(
          "The request is not JSON: " + e.getOriginalMessage());
    }
    throw new TaskDeskException.InvalidAnswer(
        "The request holds no answer; it needs {\"answer\":{…}}.");
  }
}
