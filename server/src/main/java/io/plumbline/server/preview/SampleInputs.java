package io.plumbline.server.preview;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestException;
import io.plumbline.labeling.manifest.ManifestLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a template is tried with: each is one {@code task.input}.
 *
 * @param inputs one or more
 */
public record SampleInputs(List<ObjectNode> inputs) {

  private static final String TASK_INPUT = "taskInput";
  private static final String TASK_OBJECT = "taskObject";

  /** Enough to look at; an input manifest may have a million lines. */
  private static final int MAX_INPUTS = 1000;

  private static final JsonMapper JSON = JsonMapper.shared();

  public SampleInputs {
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads them from files.
   *
   * @param input JSON objects one after another, such as an input manifest; of what a
   *     pre-annotation function returns, {@code taskInput} is taken. Null for one empty object
   * @param labels a label category configuration file: its labels go into each input, and the
   *     object as {@code taskObject}, as the built-in task types do it. Null for none
   * @throws InvalidRequestException when a file is not there or not what it must be
   */
  public static SampleInputs read(@Nullable Path input, @Nullable Path labels) throws IOException {
    List<ObjectNode> inputs =
        input == null ? List.of(JSON.createObjectNode()) : inputs(input, readFile(input));
    if (labels != null) {
      LabelCategories categories = categories(labels);
      inputs.forEach(sample -> addLabels(sample, categories));
    }
    return new SampleInputs(inputs);
  }

  private static List<ObjectNode> inputs(Path file, byte[] content) {
    List<ObjectNode> inputs = new ArrayList<>();
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(content)) {
      while (values.hasNext() && inputs.size() < MAX_INPUTS) {
        JsonNode value = values.next();
        if (value instanceof ArrayNode list) {
          list.forEach(element -> inputs.add(object(file, element)));
        } else {
          inputs.add(object(file, value));
        }
      }
    } catch (JacksonException e) {
      throw new InvalidRequestException(
          file
              + " line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": not JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse("malformed"));
    }
    if (inputs.isEmpty()) {
      throw new InvalidRequestException(file + " is empty; put one JSON object into it");
    }
    return inputs;
  }

  private static ObjectNode object(Path file, JsonNode value) {
    JsonNode input = value.path(TASK_INPUT) instanceof ObjectNode made ? made : value;
    if (input instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidRequestException(
        file + " has a value that is no object: task.input is an object, in braces");
  }

  private static LabelCategories categories(Path labels) throws IOException {
    try {
      return LabelCategories.parse(readFile(labels), 1);
    } catch (ManifestException e) {
      throw new InvalidRequestException(labels + ": " + e.getMessage());
    }
  }

  private static void addLabels(ObjectNode sample, LabelCategories categories) {
    ArrayNode names = sample.putArray("labels");
    categories.names().forEach(names::add);
    if (!sample.has(TASK_OBJECT)) {
      JsonNode source =
          sample.has(ManifestLine.SOURCE_REF)
              ? sample.path(ManifestLine.SOURCE_REF)
              : sample.path(ManifestLine.SOURCE);
      if (!source.isMissingNode()) {
        sample.set(TASK_OBJECT, source);
      }
    }
  }

  private static byte[] readFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidRequestException("there is no file " + file);
    }
    return Files.readAllBytes(file);
  }
}
