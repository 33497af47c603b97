package io.plumbline.consolidationcli.groundtruth;

import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The classes of a job in the order of its label category configuration; a class's number in the
 * output manifest is its place.
 *
 * @param names the classes' names
 */
public record LabelCategories(List<String> names) {

  public LabelCategories {
    names = List.copyOf(names);
  }

  /**
   * The categories that the command line names.
   *
   * @param used classes that labels name
   * @throws RefusedException if none are named, or one that is used is not among them
   * @throws IOException if the file cannot be read
   */
  public static LabelCategories of(ManifestOptions options, List<String> used)
      throws RefusedException, IOException {
    Path file = options.labelCategories();
    if (file == null) {
      throw new RefusedException(
          "an output manifest has a number for each class: name the job's label category"
              + " configuration with --label-categories");
    }
    LabelCategories categories = read(file);
    for (String name : used) {
      if (categories.number(name) < 0) {
        throw new RefusedException(
            "%s does not have the class \"%s\", which an answer names".formatted(file, name));
      }
    }
    return categories;
  }

  /** The number of a class, or −1. */
  public int number(String name) {
    return names.indexOf(name);
  }

  /**
   * Reads {@code {"document-version":"2018-11-28","labels":[{"label":"Cat"},…]}}.
   *
   * @throws RefusedException if it is not such a file
   * @throws IOException if it cannot be read
   */
  public static LabelCategories read(Path file) throws RefusedException, IOException {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new RefusedException(file + " is not JSON: " + e.getOriginalMessage());
    }
    List<String> names = new ArrayList<>();
    for (JsonNode entry : root.path("labels")) {
      String name = entry.path("label").stringValue("");
      if (name.isBlank() || names.contains(name)) {
        throw new RefusedException(
            "%s, labels[%d]: each entry is an object such as {\"label\":\"Cat\"}, and names are unique"
                .formatted(file, names.size()));
      }
      names.add(name);
    }
    if (names.isEmpty()) {
      throw new RefusedException(
          file + ": \"labels\" is missing; it is a list such as [{\"label\":\"Cat\"}]");
    }
    return new LabelCategories(names);
  }
}
