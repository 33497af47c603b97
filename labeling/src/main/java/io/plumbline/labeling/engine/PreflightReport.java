package io.plumbline.labeling.engine;

import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.template.lint.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a look at a whole job found: {@code preflight.json} in its output folder.
 *
 * @param jobName the job
 * @param time when it was looked at
 * @param manifest what is in its manifest
 * @param objects what the objects are like that were looked at
 * @param template what is wrong with the worker template
 * @param labels where the page and the label category configuration file do not agree
 * @param estimate what the job will take
 * @param failure why nobody can work on the job, or null
 */
record PreflightReport(
    String jobName,
    Instant time,
    Manifest manifest,
    Objects objects,
    List<Finding> template,
    List<String> labels,
    EffortEstimate estimate,
    @Nullable String failure) {

  private static final JsonMapper JSON = JsonMapper.shared();

  PreflightReport {
    template = List.copyOf(template);
    labels = List.copyOf(labels);
  }

  /**
   * What a manifest holds.
   *
   * @param objects all data objects
   * @param toLabel those that have no label yet
   */
  record Manifest(long objects, long toLabel) {}

  /** The objects that were looked at. Not thread-safe. */
  static final class Objects {

    /** So many problems stand in a report; all of them are counted. */
    static final int MOST_NAMED = 1_000;

    private final List<Problem> named = new ArrayList<>();
    private long checked;
    private long wrong;

    void add(ManifestLine line, @Nullable String problem) {
      checked++;
      if (problem != null) {
        wrong++;
        if (named.size() < MOST_NAMED) {
          named.add(Problem.of(line, problem));
        }
      }
    }

    long checked() {
      return checked;
    }

    long wrong() {
      return wrong;
    }

    /** The first of those that cannot be labeled. */
    List<Problem> named() {
      return named;
    }
  }

  /**
   * An object that cannot be labeled.
   *
   * @param line 1-based line of the manifest
   * @param index the object's index
   * @param reason what is wrong and how to mend it
   */
  record Problem(long line, long index, String reason) {

    static Problem of(ManifestLine line, String reason) {
      return new Problem(line.lineNumber(), line.objectIndex(), reason);
    }
  }

  byte[] json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("labelingJobName", jobName);
    root.put("time", time.toString());
    root.put("result", result());
    if (failure != null) {
      root.put("failure", failure);
    }
    ObjectNode lines = root.putObject("manifest");
    lines.put("objects", manifest.objects());
    lines.put("toLabel", manifest.toLabel());
    ObjectNode looked = root.putObject("objects");
    looked.put("checked", objects.checked());
    looked.put("wrong", objects.wrong());
    ArrayNode problems = looked.putArray("problems");
    for (Problem problem : objects.named()) {
      ObjectNode node = problems.addObject();
      node.put("line", problem.line());
      node.put("datasetObjectId", Long.toString(problem.index()));
      node.put("reason", problem.reason());
    }
    ArrayNode findings = root.putArray("template");
    for (Finding finding : template) {
      ObjectNode node = findings.addObject();
      node.put("line", finding.error().line());
      node.put("column", finding.error().column());
      node.put("severity", finding.severity().wireName());
      node.put("code", finding.error().code());
      node.put("message", finding.error().message());
    }
    ArrayNode disagreements = root.putArray("labels");
    labels.forEach(disagreements::add);
    estimate.addTo(root.putObject("estimate"));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private String result() {
    if (failure != null) {
      return "failed";
    }
    return objects.wrong() == 0 && template.isEmpty() && labels.isEmpty() ? "passed" : "warnings";
  }
}
