package io.plumbline.server.function;

import io.plumbline.functions.Function;
import io.plumbline.functions.Function.HttpEndpoint;
import io.plumbline.functions.Function.LambdaFunction;
import io.plumbline.functions.Function.LocalProgram;
import io.plumbline.functions.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a function is, as it is kept in its row. */
final class FunctionJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private FunctionJson() {}

  static String write(Function function) {
    ObjectNode node = JSON.createObjectNode();
    node.put("timeoutSeconds", function.timeout().toSeconds());
    if (function instanceof LocalProgram program) {
      node.put("folder", program.folder().toString());
      node.put("language", program.language().name());
      node.put("handler", program.handler());
      node.put("memoryMegabytes", program.memoryMegabytes());
    } else if (function instanceof HttpEndpoint endpoint) {
      node.put("url", endpoint.url().toString());
      Path headers = endpoint.headers();
      if (headers != null) {
        node.put("headersFile", headers.toString());
      }
    } else if (function instanceof LambdaFunction lambda) {
      node.put("lambda", lambda.function());
      node.put("region", lambda.region());
      URI address = lambda.endpoint();
      if (address != null) {
        node.put("endpoint", address.toString());
      }
    }
    return node.toString();
  }

  static Function read(String name, String json) {
    JsonNode node = JSON.readTree(json);
    Duration timeout = Duration.ofSeconds(node.get("timeoutSeconds").longValue());
    if (node.has("folder")) {
      return new LocalProgram(
          name,
          Path.of(node.get("folder").stringValue()),
          Language.valueOf(node.get("language").stringValue()),
          node.get("handler").stringValue(),
          timeout,
          node.get("memoryMegabytes").intValue());
    }
    if (node.has("url")) {
      return new HttpEndpoint(
          name,
          URI.create(node.get("url").stringValue()),
          node.has("headersFile") ? Path.of(node.get("headersFile").stringValue()) : null,
          timeout);
    }
    return new LambdaFunction(
        name,
        node.get("lambda").stringValue(),
        node.get("region").stringValue(),
        node.has("endpoint") ? URI.create(node.get("endpoint").stringValue()) : null,
        timeout);
  }
}
