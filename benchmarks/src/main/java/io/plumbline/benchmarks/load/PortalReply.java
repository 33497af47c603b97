package io.plumbline.benchmarks.load;

import tools.jackson.databind.JsonNode;

/**
 * What the portal answered.
 *
 * @param status of HTTP
 * @param body the JSON object; empty where there is none
 * @param cookie {@code name=value} that was set, or empty
 * @param retryAfterSeconds how long to wait before another try, 0 if not said
 */
record PortalReply(int status, JsonNode body, String cookie, int retryAfterSeconds) {

  boolean isOk() {
    return status / 100 == 2;
  }

  /** Status and error code, for counting. */
  String outcome() {
    String code = body.path("error").path("code").asString("");
    return code.isEmpty() ? Integer.toString(status) : status + " " + code;
  }
}
