package io.plumbline.benchmarks.consolidation.span;

import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.span.SequentialSpans;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanClusters;
import io.plumbline.consolidation.span.SpanResult;
import io.plumbline.consolidation.span.UnitDawidSkene;
import io.plumbline.consolidation.span.UnitMajority;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Strict F1 of the methods for spans, with the texts known and without. */
public final class SpanTable implements CrowdTable {
  private static final List<String> PARTS = List.of("val", "test");
  private static final Map<String, String> PEERS =
      Map.of(
          "val", "majority 70.2, token Dawid-Skene 75.3, a worker alone 58.0",
          "test", "majority 65.2, token Dawid-Skene 72.3, a worker alone 54.4");

  @Override
  public String kind() {
    return "span";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    int found = 0;
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path set : folders.filter(Files::isDirectory).sorted().toList()) {
        for (String part : PARTS) {
          if (Files.isRegularFile(TokenDataSet.file(set, part, "labels"))) {
            if (found++ == 0) {
              out.printf(
                  "%-22s %-16s %-5s %7s %10s %8s %7s%n",
                  "data set", "method", "text", "F1", "precision", "recall", "ECE");
            }
            print(set, part, out);
          }
        }
      }
    }
    return found;
  }

  private static void print(Path set, String part, PrintStream out) throws IOException {
    Map<String, Consolidator<SpanAnnotations, SpanResult>> methods = new LinkedHashMap<>();
    methods.put("UnitMajority", new UnitMajority());
    methods.put("UnitDawidSkene", new UnitDawidSkene());
    methods.put("SpanClusters", new SpanClusters());
    methods.put("SequentialSpans", new SequentialSpans());
    for (boolean text : new boolean[] {false, true}) {
      TokenDataSet data = TokenDataSet.read(set, part, text);
      methods.forEach(
          (name, method) -> {
            SpanScore score = SpanScore.of(method.fit(data.annotations()), data.truth());
            out.printf(
                "%-22s %-16s %-5s %7.2f %10.2f %8.2f %7.3f%n",
                set.getFileName() + " " + part,
                name,
                text ? "yes" : "no",
                100 * score.f1(),
                100 * score.precision(),
                100 * score.recall(),
                score.calibrationError());
          });
    }
    out.printf("%-22s others: %s%n", set.getFileName() + " " + part, PEERS.getOrDefault(part, ""));
  }
}
