package io.plumbline.labeling.template.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Looks at elements one by one: is there such an element, with such attributes? Stateless. */
final class ElementChecks {

  private static final String OURS = "crowd-";

  /** Attributes that any element of HTML may have. */
  private static final Set<String> GLOBAL =
      Set.of(
          "id",
          "class",
          "style",
          "title",
          "lang",
          "dir",
          "hidden",
          "slot",
          "part",
          "role",
          "tabindex",
          "translate",
          "inert",
          "spellcheck");

  private static final Pattern GLOBAL_FAMILY = Pattern.compile("(aria-|data-|on).+");

  private final ElementCatalogue catalogue;
  private final TemplatePage page;
  private final boolean scripted;

  /**
   * @param catalogue which elements there are
   */
  ElementChecks(ElementCatalogue catalogue, TemplatePage page) {
    this.catalogue = catalogue;
    this.page = page;
    this.scripted = page.select("script").stream().anyMatch(script -> !script.data().isBlank());
  }

  List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    for (Element element : page.elements()) {
      String tag = element.normalName();
      catalogue
          .find(tag)
          .ifPresentOrElse(
              rule -> checkKnown(element, rule, findings),
              () -> {
                if (tag.startsWith(OURS) && tag.length() > OURS.length()) {
                  findings.add(unknown(element));
                }
              });
      checkQuotes(element, findings);
    }
    return findings;
  }

  private Finding unknown(Element element) {
    String tag = element.normalName();
    return Finding.error(
        "UnknownElement",
        page.place(element),
        "there is no element <"
            + tag
            + ">; "
            + NearestName.of(tag, catalogue.tags())
                .map(name -> "do you mean <" + name + ">?")
                .orElse("the documentation of templates lists those that there are"));
  }

  private void checkKnown(Element element, ElementRule rule, List<Finding> findings) {
    if (element.endSourceRange().isImplicit() || !element.endSourceRange().isTracked()) {
      findings.add(
          Finding.error(
              "NotClosed",
              page.place(element),
              "<"
                  + rule.tag()
                  + "> is not closed, so it takes in all that follows; end it with </"
                  + rule.tag()
                  + ">, also where nothing is in it"));
    }
    for (Attribute attribute : element.attributes()) {
      AttributeRule known = rule.attributes().get(attribute.getKey());
      if (known != null) {
        checkValue(element, attribute, known, findings);
      } else if (!isGlobal(attribute.getKey())) {
        findings.add(unknown(element, attribute, rule));
      }
    }
    rule.attributes()
        .forEach(
            (name, attribute) -> {
              if (attribute.required() && isMissing(element, name)) {
                findings.add(missing(element, name));
              }
            });
  }

  private static boolean isGlobal(String name) {
    return GLOBAL.contains(name)
        || GLOBAL_FAMILY.matcher(name).matches()
        || TemplatePage.isDynamic(name);
  }

  /** An output among the attributes may be any attribute. */
  private static boolean isMissing(Element element, String name) {
    return element.attr(name).isBlank()
        && element.attributes().asList().stream()
            .noneMatch(attribute -> TemplatePage.isDynamic(attribute.getKey()));
  }

  private Finding missing(Element element, String name) {
    String tag = element.normalName();
    if (name.equals("name")) {
      return Finding.error(
          "MissingName",
          page.place(element),
          "<"
              + tag
              + "> has no name, so its answer is lost; add name=\"…\", its key in the answer");
    }
    String message = "<" + tag + "> has no " + name + "; add " + name + "=\"…\"";
    return scripted
        ? Finding.warning(
            "MissingAttribute", page.place(element), message + ", unless a script sets it")
        : Finding.error("MissingAttribute", page.place(element), message);
  }

  /** What is nearly a known name is a mistake; anything else may be read by a script. */
  private Finding unknown(Element element, Attribute attribute, ElementRule rule) {
    String name = attribute.getKey();
    Place place = page.place(element, attribute);
    String message = "<" + rule.tag() + "> has no attribute " + name;
    return NearestName.of(name, rule.attributes().keySet())
        .map(
            near ->
                Finding.error("UnknownAttribute", place, message + "; do you mean " + near + "?"))
        .orElseGet(
            () ->
                Finding.warning(
                    "UnknownAttribute", place, message + "; it does nothing and can go"));
  }

  private void checkValue(
      Element element, Attribute attribute, AttributeRule rule, List<Finding> findings) {
    String value = attribute.getValue().strip();
    if (TemplatePage.isDynamic(value) || value.isEmpty()) {
      return;
    }
    String problem =
        switch (rule.kind()) {
          case TEXT -> "";
          case NUMBER -> value.matches("[+-]?[0-9]*\\.?[0-9]+") ? "" : "is a number";
          case FLAG ->
              value.equals("false")
                  ? "applies whatever its value; leave it out to turn it off"
                  : "";
          case JSON ->
              value.matches("(?s)[\\[{].*") ? "" : "is a list or an object, as in ['A','B']";
          case CHOICE ->
              rule.values().contains(value) ? "" : "is one of " + String.join(", ", rule.values());
        };
    if (!problem.isEmpty()) {
      findings.add(
          Finding.error(
              "WrongValue",
              page.place(element, attribute),
              attribute.getKey()
                  + "=\""
                  + shortened(value)
                  + "\": "
                  + attribute.getKey()
                  + " "
                  + problem));
    }
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 39) + "…";
  }

  private void checkQuotes(Element element, List<Finding> findings) {
    for (Attribute attribute : element.attributes()) {
      if (TemplatePage.isDynamic(attribute.getValue()) && page.isUnquoted(element, attribute)) {
        findings.add(
            Finding.error(
                "UnquotedOutput",
                page.place(element, attribute),
                "the value of "
                    + attribute.getKey()
                    + " has no quotes, so a space in the data would begin another attribute; write "
                    + attribute.getKey()
                    + "=\"{{ … }}\""));
      }
    }
  }
}
