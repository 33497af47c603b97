package io.plumbline.labeling.template.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds names that two elements of one page have: the answer of one of them would be lost. Boxes
 * and buttons may share a name if their values differ.
 */
final class NameChecks {

  private static final Set<String> NATIVE_FIELDS = Set.of("input", "select", "textarea");
  private static final Set<String> NATIVE_MERGING = Set.of("radio", "checkbox");

  /** Further ones of the same name are as wrong as these; comparing all of them has no use. */
  private static final int MAX_COMPARED = 20;

  private final ElementCatalogue catalogue;
  private final TemplatePage page;

  NameChecks(ElementCatalogue catalogue, TemplatePage page) {
    this.catalogue = catalogue;
    this.page = page;
  }

  List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Element>> byName = new HashMap<>();
    for (Element element : page.elements()) {
      if (!isField(element) || element.attr("name").isBlank()) {
        continue;
      }
      String key = key(element);
      if (TemplatePage.isDynamic(key)) {
        continue;
      }
      List<Element> before = byName.computeIfAbsent(key, name -> new ArrayList<>());
      int offset = page.place(element).offset();
      if (page.blocks().isRepeated(offset)) {
        findings.add(repeated(element));
      }
      before.stream()
          .limit(MAX_COMPARED)
          .filter(other -> !page.blocks().areAlternatives(page.place(other).offset(), offset))
          .findFirst()
          .ifPresent(other -> findings.add(same(element, other)));
      before.add(element);
    }
    return findings;
  }

  private boolean isField(Element element) {
    return catalogue
        .find(element.normalName())
        .map(rule -> rule.answer() == ElementRule.Answer.NAMED)
        .orElse(NATIVE_FIELDS.contains(element.normalName()));
  }

  /** What must be there once: the name, with the value where names may be shared. */
  private String key(Element element) {
    String name = element.attr("name");
    return merges(element)
        ? name + "\n" + (element.hasAttr("value") ? element.attr("value") : "on")
        : name;
  }

  private boolean merges(Element element) {
    return catalogue
        .find(element.normalName())
        .map(ElementRule::merges)
        .orElse(NATIVE_MERGING.contains(element.attr("type")));
  }

  private Finding same(Element element, Element other) {
    return Finding.error(
        "SameName",
        page.place(element),
        "the name \""
            + element.attr("name")
            + "\" is that of the element in line "
            + page.place(other).line()
            + (merges(element) ? ", with the same value" : "")
            + ", so one of the two answers is lost; give each "
            + (merges(element) ? "a value" : "a name")
            + " of its own");
  }

  private Finding repeated(Element element) {
    String what = merges(element) ? "value" : "name";
    return Finding.error(
        "SameName",
        page.place(element),
        "each turn of the loop makes an element of the "
            + what
            + " \""
            + (merges(element) ? element.attr("value") : element.attr("name"))
            + "\", so all answers but one are lost; put something of the turn into the "
            + what
            + ", such as {{ forloop.index }}");
  }
}
