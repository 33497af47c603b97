package io.plumbline.consolidationcli.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of JSON Lines: one object in braces on each line. Blank lines are passed over. Memory is
 * bounded by one line.
 *
 * <p>Not safe for threads.
 */
public final class JsonLinesFile {

  /** Uses a line. */
  @FunctionalInterface
  public interface LineReader {
    /**
     * Takes a line in, whole or not at all.
     *
     * @param line as it stands in the file, without its end
     * @param row the same, parsed
     * @throws BadLineException if the line cannot be used
     */
    void read(String line, JsonRow row) throws BadLineException;
  }

  /** Enough for the run lengths of a large mask; a file without line ends does not fill memory. */
  static final int MOST_CHARACTERS = 64 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final InputFile file;

  public JsonLinesFile(InputFile file) {
    this.file = file;
  }

  /**
   * Hands each line to {@code reader}, in the order of the file.
   *
   * @param badLines hears of lines that cannot be used
   * @param progress counts the lines
   * @throws RefusedException if a bad line is not to be skipped, or the file as a whole is none of
   *     JSON Lines
   * @throws IOException if the file cannot be read
   */
  public void forEach(LineReader reader, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    long number = 0;
    try (BufferedReader characters = new BufferedReader(file.open())) {
      for (String line = next(characters, number); line != null; line = next(characters, number)) {
        number++;
        try {
          if (!line.isBlank()) {
            reader.read(line, new JsonRow(file.name() + " line " + number, parse(line, number)));
          }
        } catch (BadLineException e) {
          badLines.add(e);
        }
        progress.advance();
      }
    } catch (CharacterCodingException e) {
      throw new RefusedException(
          "%s after line %d: the bytes are not UTF-8; save the file in UTF-8"
              .formatted(file.name(), number));
    }
  }

  private @Nullable String next(BufferedReader characters, long lastLine)
      throws IOException, RefusedException {
    StringBuilder line = new StringBuilder();
    for (int character = characters.read(); character >= 0; character = characters.read()) {
      if (character == '\n') {
        return line.toString();
      }
      if (line.length() == MOST_CHARACTERS) {
        throw new RefusedException(
            "%s line %d is longer than %,d characters; it should hold one answer"
                .formatted(file.name(), lastLine + 1, MOST_CHARACTERS));
      }
      line.append((char) character);
    }
    return line.length() == 0 ? null : line.toString();
  }

  private ObjectNode parse(String line, long number) throws BadLineException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new BadLineException(
          "%s line %d, column %d".formatted(file.name(), number, column),
          "not JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse("malformed")
              + "; each line holds one complete JSON object");
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new BadLineException(
        "%s line %d".formatted(file.name(), number),
        "not a JSON object; each line holds one complete JSON object in braces");
  }
}
