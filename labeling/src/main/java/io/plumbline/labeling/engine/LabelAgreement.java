package io.plumbline.labeling.engine;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the labels that a worker's page offers with those of the job. */
final class LabelAgreement {

  private static final List<String> LABEL_ATTRIBUTES = List.of("categories", "labels");
  private static final JsonMapper LENIENT_JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private LabelAgreement() {}

  /**
   * What does not agree; nothing where the job has no label category file.
   *
   * @param page a rendered page
   */
  static List<String> problems(String page, LabelCategories categories) {
    List<String> problems = new ArrayList<>();
    if (categories.names().isEmpty()) {
      return problems;
    }
    for (String attribute : LABEL_ATTRIBUTES) {
      for (Element element : Jsoup.parse(page).getElementsByAttribute(attribute)) {
        Set<String> offered = namesIn(element.attr(attribute));
        Set<String> unknown = new TreeSet<>(offered);
        categories.names().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
          problems.add(
              "<"
                  + element.normalName()
                  + " "
                  + attribute
                  + "> offers "
                  + quoted(unknown)
                  + ", which the label category configuration file does not have; use {{"
                  + " task.input.labels | to_json | escape }}");
        }
        Set<String> missing = new TreeSet<>(categories.names());
        missing.removeAll(offered);
        if (!offered.isEmpty() && !missing.isEmpty()) {
          problems.add(
              "<"
                  + element.normalName()
                  + " "
                  + attribute
                  + "> does not offer "
                  + quoted(missing)
                  + " of the label category configuration file");
        }
      }
    }
    return problems;
  }

  /** The names in a list of texts or of objects with a {@code label}; none if it is no list. */
  private static Set<String> namesIn(String value) {
    Set<String> names = new TreeSet<>();
    try {
      for (JsonNode entry : LENIENT_JSON.readTree(value)) {
        JsonNode name = entry.isString() ? entry : entry.path("label");
        if (name.isString()) {
          names.add(name.stringValue());
        }
      }
    } catch (JacksonException e) {
      // The page says so itself; a script may set the labels later.
      return Set.of();
    }
    return names;
  }

  private static String quoted(Set<String> names) {
    return names.stream()
        .limit(5)
        .map(name -> "\"" + name + "\"")
        .reduce((a, b) -> a + ", " + b)
        .orElse("nothing")
        .concat(names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
  }
}
