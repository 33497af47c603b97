package io.plumbline.server.portal.work;

import io.plumbline.labeling.task.TaskDeskException;
import io.plumbline.server.signin.PortalRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code {"answer":{…}}} from a request, and no more of it than an answer may need. */
final class AnswerBody {

  /** The largest answers are masks: a PNG of many megapixels in Base64. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.shared();

  private AnswerBody() {}

  /**
   * The answer as JSON text.
   *
   * @throws TaskDeskException.InvalidAnswer when the body holds none
   * @throws PortalRefusal when the body is longer than {@link #MAX_BYTES}
   * @throws IOException when the connection is lost
   */
  static String read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw PortalRefusal.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "AnswerTooLarge",
          "The answer is longer than " + MAX_BYTES + " bytes.");
    }
    try {
      JsonNode answer = JSON.readTree(new String(bytes, StandardCharsets.UTF_8)).path("answer");
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
