package io.plumbline.functions;

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
    if (result.has("errorMessage") && result.has("errorType")) {
      throw FunctionException.failed(
          result.get("errorType").asString("") + ": " + result.get("errorMessage").asString(""),
          log);
    }
    return text;
  }
}
