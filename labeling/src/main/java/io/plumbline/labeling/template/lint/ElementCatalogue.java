package io.plumbline.labeling.template.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The elements that templates are written with, and their attributes. {@code elements.json} beside
 * this class is the one list of them; a browser test of the elements holds it to what their script
 * defines. Immutable.
 *
 * <p>Source: the documentation of Ground Truth's <em>crowd HTML elements</em>.
 */
public final class ElementCatalogue {

  private static final ElementCatalogue STANDARD = read();

  private final Map<String, ElementRule> byTag;

  private ElementCatalogue(Map<String, ElementRule> byTag) {
    this.byTag = Map.copyOf(byTag);
  }

  /** The elements that come with this service. */
  public static ElementCatalogue standard() {
    return STANDARD;
  }

  /** The element of a tag in lower case. */
  Optional<ElementRule> find(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  /** All tags, in alphabetical order. */
  public Set<String> tags() {
    return new TreeSet<>(byTag.keySet());
  }

  private static ElementCatalogue read() {
    try (InputStream in = ElementCatalogue.class.getResourceAsStream("elements.json")) {
      if (in == null) {
        throw new IllegalStateException("elements.json is not beside its class");
      }
      Map<String, ElementRule> rules = new HashMap<>();
      JsonMapper.shared()
          .readTree(in)
          .properties()
          .forEach(entry -> rules.put(entry.getKey(), rule(entry.getKey(), entry.getValue())));
      return new ElementCatalogue(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ElementRule rule(String tag, JsonNode node) {
    Map<String, AttributeRule> attributes = new HashMap<>();
    node.path("attributes")
        .properties()
        .forEach(
            entry -> attributes.put(entry.getKey(), AttributeRule.of(entry.getValue().asString())));
    return new ElementRule(
        tag,
        ElementRule.Answer.valueOf(node.path("answer").asString("none").toUpperCase(Locale.ROOT)),
        node.path("merges").asBoolean(false),
        node.path("bringsForm").asBoolean(false),
        attributes);
  }
}
