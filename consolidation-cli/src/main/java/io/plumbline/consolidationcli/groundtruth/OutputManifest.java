package io.plumbline.consolidationcli.groundtruth;

import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an output manifest: every line of the input manifest in its order, with the label
 * attribute and its metadata where there is a label. What the owner wrote stays as it was.
 *
 * <p>Names and formats as in real outputs of Ground Truth: {@code job-name} is {@code
 * labeling-job/} and the name in lower case, {@code creation-date} has microseconds and no zone (it
 * is UTC).
 */
public final class OutputManifest {

  /** Keeps the digits of the owner's numbers as they are. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final DateTimeFormatter CREATION_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final String attribute;
  private final String jobName;
  private final Instant creationDate;

  /**
   * @param attribute name of the label attribute
   */
  public OutputManifest(String attribute, String jobName, Instant creationDate) {
    this.attribute = attribute;
    this.jobName = jobName;
    this.creationDate = creationDate;
  }

  /**
   * Writes it.
   *
   * @param input the input manifest
   * @param labels per index of a line its label, or null
   * @throws RefusedException if a line of the input manifest is no JSON object
   */
  public void write(
      InputFile input, LongFunction<@Nullable ManifestLabel> labels, Progress progress, Writer out)
      throws IOException, RefusedException {
    AtomicLong index = new AtomicLong();
    new JsonLinesFile(input)
        .forEach(
            (line, row) -> {
              ManifestLabel label = labels.apply(index.getAndIncrement());
              try {
                out.write(label == null ? line : labeled(line, row.json(), label));
                out.write('\n');
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            BadLines.neverSkipped(),
            progress);
  }

  private String labeled(String line, ObjectNode json, ManifestLabel label) {
    ObjectNode added = JSON.createObjectNode();
    added.set(attribute, label.value());
    ObjectNode metadata = label.metadata().deepCopy();
    metadata.put(
        "type", "groundtruth/" + label.type().formatted(json.has("source") ? "text" : "image"));
    metadata.put("job-name", "labeling-job/" + jobName.toLowerCase(Locale.ROOT));
    metadata.put("human-annotated", "yes");
    metadata.put("creation-date", CREATION_DATE.format(creationDate));
    added.set(attribute + "-metadata", metadata);
    if (json.has(attribute) || json.has(attribute + "-metadata")) {
      ObjectNode merged = (ObjectNode) JSON.readTree(line);
      merged.remove(attribute);
      merged.remove(attribute + "-metadata");
      merged.setAll(added);
      return JSON.writeValueAsString(merged);
    }
    String text = line.stripTrailing();
    String open = text.substring(0, text.length() - 1).stripTrailing();
    return open + (json.isEmpty() ? "" : ",") + JSON.writeValueAsString(added).substring(1);
  }
}
