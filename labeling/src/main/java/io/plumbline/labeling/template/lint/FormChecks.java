package io.plumbline.labeling.template.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Asks whether workers can submit the page, and with the elements of the catalogue at all. */
final class FormChecks {

  private static final String FORM = "crowd-form";

  private final ElementCatalogue catalogue;
  private final TemplatePage page;

  FormChecks(ElementCatalogue catalogue, TemplatePage page) {
    this.catalogue = catalogue;
    this.page = page;
  }

  List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    if (page.select("script[src*=crowd-html-elements]").isEmpty()) {
      findings.add(
          Finding.error(
              "NoScript",
              page.place(0),
              "the page does not load the elements; begin it with <script"
                  + " src=\"https://assets.crowd.aws/crowd-html-elements.js\"></script>"));
    }
    boolean bringsForm =
        catalogued()
            .anyMatch(element -> catalogue.find(element.normalName()).orElseThrow().bringsForm());
    if (page.select(FORM).isEmpty()) {
      if (!bringsForm) {
        findings.add(
            Finding.error(
                "NoForm",
                page.place(0),
                "there is no <crowd-form>, so nobody can submit; put the fields into"
                    + " <crowd-form>…</crowd-form>"));
      }
      return findings;
    }
    catalogued()
        .filter(element -> catalogue.find(element.normalName()).orElseThrow().needsForm())
        .filter(element -> element.closest(FORM) == null)
        .forEach(
            element ->
                findings.add(
                    Finding.error(
                        "OutsideForm",
                        page.place(element),
                        "<"
                            + element.normalName()
                            + "> stands outside <crowd-form>, so its answer is lost; move it into"
                            + " the form")));
    return findings;
  }

  private Stream<Element> catalogued() {
    return page.elements().stream()
        .filter(element -> catalogue.find(element.normalName()).isPresent());
  }
}
