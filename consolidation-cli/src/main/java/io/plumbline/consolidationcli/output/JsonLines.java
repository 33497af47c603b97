package io.plumbline.consolidationcli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object a line. */
public final class JsonLines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonLines() {}

  /**
   * Writes lines.
   *
   * @param count number of lines
   * @param line the object of a line by its index
   */
  public static void write(Writer out, int count, IntFunction<? extends JsonNode> line)
      throws IOException {
    for (int index = 0; index < count; index++) {
      out.write(JSON.writeValueAsString(line.apply(index)));
      out.write('\n');
    }
  }
}
