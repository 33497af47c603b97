package io.plumbline.benchmarks.consolidation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Files with one JSON value per line. */
public final class JsonLines {
  private static final ObjectMapper MAPPER = new JsonMapper();

  private JsonLines() {}

  /**
   * Reads a whole file.
   *
   * @throws IOException if it cannot be read or a line is no JSON; it says which
   */
  public static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).isBlank()) {
        continue;
      }
      try {
        nodes.add(MAPPER.readTree(lines.get(line)));
      } catch (JacksonException e) {
        throw new IOException("%s line %d is no JSON".formatted(file, line + 1), e);
      }
    }
    return nodes;
  }
}
