package io.plumbline.labeling.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a manifest line by line, checks each, and knows at every line where it stands, so that
 * reading can go on there after a restart.
 *
 * <p>Memory is bounded by one line, whatever the file holds. Not thread-safe.
 *
 * <p>Rules and limits: Ground Truth's <em>input manifest file</em>: UTF-8, one JSON object a line,
 * at most 100,000 characters a line and 20,000 an attribute value, exactly one of {@code source}
 * and {@code source-ref}, no attribute name that begins with {@code $}. Blank lines are passed
 * over.
 */
public final class ManifestReader implements Closeable {

  static final int MAX_LINE_CHARACTERS = 100_000;
  static final int MAX_VALUE_CHARACTERS = 20_000;

  /** A character takes at most four bytes in UTF-8; the end of the line may add a return. */
  private static final int MAX_LINE_BYTES = 4 * MAX_LINE_CHARACTERS + 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int bufferStart;
  private int bufferEnd;
  private byte[] line = new byte[4 * 1024];
  private ManifestPosition position;

  /**
   * @param in the manifest's bytes from {@code position.offset()} on; closed with this reader
   * @param position where {@code in} stands
   */
  public ManifestReader(InputStream in, ManifestPosition position) {
    this.in = in;
    this.position = position;
  }

  /** Where the next line begins. */
  public ManifestPosition position() {
    return position;
  }

  /**
   * The next data object, or null at the end of the manifest.
   *
   * @throws ManifestException when the line breaks the format; the reader is of no more use then
   * @throws IOException when the manifest cannot be read
   */
  public @Nullable ManifestLine next() throws IOException, ManifestException {
    while (true) {
      long lineNumber = position.lineNumber() + 1;
      int length = readLine(lineNumber);
      if (length < 0) {
        return null;
      }
      String text = decode(length, lineNumber);
      if (!text.isBlank()) {
        ManifestLine read =
            new ManifestLine(position.objectIndex(), lineNumber, text, parse(text, lineNumber));
        check(read);
        position =
            new ManifestPosition(
                position.offset() + consumed, position.objectIndex() + 1, lineNumber);
        return read;
      }
      position =
          new ManifestPosition(position.offset() + consumed, position.objectIndex(), lineNumber);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Bytes that the last line took in the file, its end included. */
  private int consumed;

  private int readLine(long lineNumber) throws IOException, ManifestException {
    int length = 0;
    consumed = 0;
    while (true) {
      if (bufferStart == bufferEnd) {
        bufferStart = 0;
        bufferEnd = Math.max(0, in.read(buffer));
        if (bufferEnd == 0) {
          return consumed == 0 ? -1 : length;
        }
      }
      int end = bufferStart;
      while (end < bufferEnd && buffer[end] != '\n') {
        end++;
      }
      int piece = end - bufferStart;
      if (length + piece > MAX_LINE_BYTES) {
        throw tooLong(lineNumber);
      }
      if (length + piece > line.length) {
        line = Arrays.copyOf(line, Math.max(2 * line.length, length + piece));
      }
      System.arraycopy(buffer, bufferStart, line, length, piece);
      length += piece;
      consumed += piece;
      if (end < bufferEnd) {
        consumed++;
        bufferStart = end + 1;
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
      }
      bufferStart = end;
    }
  }

  private String decode(int length, long lineNumber) throws ManifestException {
    int start = lineNumber == 1 && startsWithByteOrderMark(length) ? 3 : 0;
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line, start, length - start))
              .toString();
    } catch (CharacterCodingException e) {
      throw ManifestException.atLine(
          lineNumber, "the bytes are not UTF-8; save the manifest in UTF-8");
    }
    if (text.length() > MAX_LINE_CHARACTERS) {
      throw tooLong(lineNumber);
    }
    return text;
  }

  private boolean startsWithByteOrderMark(int length) {
    return length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }

  private static ObjectNode parse(String text, long lineNumber) throws ManifestException {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JacksonException e) {
      throw ManifestException.atLine(
          lineNumber,
          "not a JSON object: " + JsonProblem.of(e) + "; each line holds one complete JSON object");
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw ManifestException.atLine(
        lineNumber, "not a JSON object; each line holds one complete JSON object in braces");
  }

  private static void check(ManifestLine read) throws ManifestException {
    boolean inline = read.json().has(ManifestLine.SOURCE);
    boolean file = read.json().has(ManifestLine.SOURCE_REF);
    if (inline == file) {
      throw ManifestException.atLine(
          read.lineNumber(),
          inline
              ? "both \"source\" and \"source-ref\" are there; each line needs exactly one"
              : misspelt(read)
                  .map(key -> "\"" + key + "\" is no source; write \"source-ref\" or \"source\"")
                  .orElse(
                      "\"source-ref\" is missing; each line needs \"source\" or"
                          + " \"source-ref\""));
    }
    if ((inline ? read.source() : read.sourceRef()) == null) {
      throw ManifestException.atLine(
          read.lineNumber(),
          "\"" + (inline ? "source" : "source-ref") + "\" is not a string; write it in quotes");
    }
    for (Map.Entry<String, JsonNode> attribute : read.json().properties()) {
      if (attribute.getKey().startsWith("$")) {
        throw ManifestException.atLine(
            read.lineNumber(),
            "the attribute name \""
                + attribute.getKey()
                + "\" begins with $, which is kept for the service; rename it");
      }
      if (attribute.getValue().isString()
          && attribute.getValue().stringValue().length() > MAX_VALUE_CHARACTERS) {
        throw ManifestException.atLine(
            read.lineNumber(),
            "the value of \""
                + attribute.getKey()
                + "\" is longer than 20,000 characters; put it in a file and name it with"
                + " \"source-ref\"");
      }
    }
  }

  /** A key that was meant to be one of the two that name the object. */
  private static Optional<String> misspelt(ManifestLine read) {
    return read.json().propertyNames().stream()
        .filter(
            key -> {
              String meant = key.strip().toLowerCase(Locale.ROOT).replace('_', '-');
              return meant.equals(ManifestLine.SOURCE) || meant.equals(ManifestLine.SOURCE_REF);
            })
        .findFirst();
  }

  private static ManifestException tooLong(long lineNumber) {
    return ManifestException.atLine(
        lineNumber,
        "longer than 100,000 characters; put large content in files and name them with"
            + " \"source-ref\"");
  }
}
