package io.plumbline.labeling.template.lint;

import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import java.util.ArrayList;
import java.util.List;

/** Finds mistakes in the source of worker templates. Immutable, safe for use by many threads. */
public final class TemplateLint {

  /** Whoever has so many mistakes reads no further. */
  private static final int MAX_FINDINGS = 200;

  private final ElementCatalogue catalogue;

  public TemplateLint(ElementCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Everything that is wrong, in the order of the source; at most 200 findings. What is not valid
   * Liquid is not looked at any further.
   */
  public List<Finding> check(String source) {
    TemplatePage page;
    try {
      page = new TemplatePage(source, WorkerTemplate.outline(source));
    } catch (TemplateException e) {
      return e.errors().stream().map(error -> new Finding(Severity.ERROR, error)).toList();
    }
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new FormChecks(catalogue, page).run());
    findings.addAll(new ElementChecks(catalogue, page).run());
    findings.addAll(new NameChecks(catalogue, page).run());
    findings.addAll(new OutputChecks(page).run());
    return findings.stream().sorted(Finding.IN_ORDER_OF_THE_SOURCE).limit(MAX_FINDINGS).toList();
  }
}
