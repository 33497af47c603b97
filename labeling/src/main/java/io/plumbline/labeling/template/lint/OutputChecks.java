package io.plumbline.labeling.template.lint;

import io.plumbline.liquid.TemplateOutline.Output;
import io.plumbline.liquid.TemplateOutline.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.DataNode;

/** Looks at where values are written, and whether they are escaped for that place. */
final class OutputChecks {

  private static final String RAW = "skip_autoescape";
  private static final Set<String> JSON = Set.of("to_json", "json");

  private final TemplatePage page;

  OutputChecks(TemplatePage page) {
    this.page = page;
  }

  List<Finding> run() {
    List<Span> scripts =
        page.select("script").stream()
            .flatMap(script -> script.dataNodes().stream())
            .map(OutputChecks::span)
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (Output output : page.outline().outputs()) {
      boolean inScript =
          scripts.stream()
              .anyMatch(
                  script -> script.start() <= output.offset() && output.offset() < script.end());
      boolean raw = output.filters().contains(RAW);
      boolean json = output.filters().stream().anyMatch(JSON::contains);
      if (inScript && raw && !json) {
        findings.add(
            Finding.error(
                "UnescapedOutput",
                page.placeOf(output),
                "this value becomes part of the script as it is, so whoever writes the data writes"
                    + " the script; add to_json before skip_autoescape"));
      } else if (inScript && !raw && !page.isSafe(output)) {
        findings.add(
            Finding.warning(
                "EscapedInScript",
                page.placeOf(output),
                "values are escaped for HTML, which scripts do not undo; write {{ … | to_json |"
                    + " skip_autoescape }} and no quotes around it"));
      } else if (!inScript && raw) {
        findings.add(
            Finding.warning(
                "UnescapedOutput",
                page.placeOf(output),
                "skip_autoescape makes this value part of the page as it is, so whoever writes the"
                    + " data writes the page; leave it out unless the data are your own HTML"));
      }
    }
    return findings;
  }

  private static Span span(DataNode data) {
    return new Span(data.sourceRange().startPos(), data.sourceRange().endPos());
  }
}
