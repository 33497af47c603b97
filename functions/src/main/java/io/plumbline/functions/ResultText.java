package io.plumbline.functions;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back from a function on the network, looked at before it is believed. */
public final class ResultText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ResultText() {}

  /**
   * The text itself, when it is JSON and not the report of an error ({@code
   * {"errorMessage","errorType"}}, as Lambda's runtimes write it).
   *
   * @param log what the function printed
   * @throws FunctionException when it is not
   */
  public static String checked(String text, String log) throws FunctionException {
    JsonNode result;
    try {
      result = JSON.readTree(text);
    } catch (JacksonException e) {
      throw FunctionException.failed("it returned no JSON: " + e.getOriginalMessage(), log);
    }
    if (result.isMissingNode()) {
      throw FunctionException.failed("it returned no JSON: the answer is empty", log);
    }
    String error = reportedError(result);
    if (error != null) {
      throw FunctionException.failed(error, log);
    }
    return text;
  }

  /**
   * What the report of an error says.
   *
   * @return {@code errorType: errorMessage}; null when the text is no such report
   */
  public static @Nullable String reportedError(String text) {
    try {
      return reportedError(JSON.readTree(text));
    } catch (JacksonException e) {
      return null;
    }
  }

  private static @Nullable String reportedError(JsonNode result) {
    return result.has("errorMessage") && result.has("errorType")
        ? result.get("errorType").asString("") + ": " + result.get("errorMessage").asString("")
        : null;
  }
}
