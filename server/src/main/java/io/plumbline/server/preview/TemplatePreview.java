package io.plumbline.server.preview;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.template.TemplateError;
import io.plumbline.labeling.template.TemplateException;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.template.lint.Finding;
import io.plumbline.labeling.template.lint.Severity;
import io.plumbline.labeling.template.lint.TemplateLint;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A template with one of its sample inputs, as it is on disk now.
 *
 * @param source the template's source
 * @param input what it was rendered with
 * @param inputs how many inputs there are
 * @param html the page; empty when it could not be rendered
 * @param findings what is wrong, in the order of the source
 */
public record TemplatePreview(
    String source, ObjectNode input, int inputs, String html, List<Finding> findings) {

  public TemplatePreview {
    findings = List.copyOf(findings);
  }

  /**
   * Reads the files and renders the page.
   *
   * @param index which input, from 0; past the last one it is the last
   * @param link the address of an object
   * @throws InvalidRequestException when a file is not there, or the input is not JSON
   */
  public static TemplatePreview of(
      PreviewFiles files, TemplateLint lint, int index, Function<S3Location, String> link)
      throws IOException {
    if (!Files.isRegularFile(files.template())) {
      throw new InvalidRequestException("there is no file " + files.template());
    }
    String source = new String(Files.readAllBytes(files.template()), StandardCharsets.UTF_8);
    List<ObjectNode> inputs = SampleInputs.read(files.input(), files.labels()).inputs();
    ObjectNode input = inputs.get(Math.min(Math.max(index, 0), inputs.size() - 1));
    List<Finding> findings = new ArrayList<>(lint.check(source));
    String html = "";
    try {
      WorkerTemplate template = WorkerTemplate.compile(source);
      html = template.render(input, link);
      template
          .undefinedIn(input)
          .forEach(error -> findings.add(new Finding(Severity.WARNING, error)));
    } catch (TemplateException e) {
      // What is wrong with the source, the lint has said already.
      for (TemplateError error : e.errors()) {
        if (findings.stream().noneMatch(finding -> finding.error().equals(error))) {
          findings.add(new Finding(Severity.ERROR, error));
        }
      }
    }
    findings.sort(Finding.IN_ORDER_OF_THE_SOURCE);
    return new TemplatePreview(source, input, inputs.size(), html, findings);
  }
}
