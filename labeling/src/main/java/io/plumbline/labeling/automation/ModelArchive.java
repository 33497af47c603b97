package io.plumbline.labeling.automation;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model as a file, {@code model.tar.gz}. The learners keep no weights that say more than their
 * examples do: whoever has the examples learns the same again. So the archive has one file, {@code
 * examples.jsonl}, one example a line: {@code class}, {@code random}, and {@code text}, or {@code
 * side} and {@code pixels} (base64; a plane of grey, or of red, green and blue).
 */
public final class ModelArchive {

  /** What an archive may hold when it is unpacked: somebody may have put another file there. */
  private static final int MOST_BYTES = 512 * 1024 * 1024;

  private static final String NAME = "examples.jsonl";
  private static final JsonMapper JSON = JsonMapper.shared();

  private ModelArchive() {}

  /** Packs examples; the same ones give the same bytes. */
  public static byte[] write(List<Example> examples) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Example example : examples) {
      lines.writeBytes(line(example).toString().getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      Tar.write(out, NAME, lines.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static ObjectNode line(Example example) {
    ObjectNode line = JSON.createObjectNode();
    line.put("class", example.className());
    line.put("random", example.drawnAtRandom());
    Thumbnail picture = example.picture();
    if (picture == null) {
      line.put("text", example.text());
    } else {
      line.put("side", picture.side());
      line.put("pixels", Base64.getEncoder().encodeToString(picture.pixels()));
    }
    return line;
  }

  /**
   * Unpacks examples.
   *
   * @throws IOException if it is no such archive
   */
  public static List<Example> read(byte[] archive) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      byte[] content = Tar.read(in, NAME, MOST_BYTES);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
      List<Example> examples = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        examples.add(example(JSON.readTree(line)));
      }
      return examples;
    } catch (IllegalArgumentException | JacksonException e) {
      throw new IOException(NAME + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Example example(JsonNode line) {
    @Nullable Thumbnail picture =
        line.has("pixels")
            ? new Thumbnail(
                line.path("side").asInt(0),
                Base64.getDecoder().decode(line.path("pixels").asString("")))
            : null;
    return new Example(
        line.path("class").asString(""),
        line.path("random").asBoolean(false),
        picture,
        line.has("text") ? line.path("text").asString("") : null);
  }
}
