package io.plumbline.benchmarks.consolidation.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.benchmarks.consolidation.CrowdTable;
import io.plumbline.benchmarks.consolidation.QuotedCsv;
import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.text.Rover;
import io.plumbline.consolidation.text.TextAnswers;
import io.plumbline.consolidation.text.TextAnswersBuilder;
import io.plumbline.consolidation.text.TextConsensus;
import io.plumbline.consolidation.text.TextResult;
import io.plumbline.consolidation.text.WeightedMedoid;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Mean word error rate of the methods for texts, on folders with {@code labels.csv} (task, worker,
 * text) and {@code truth.csv} (task, truth).
 *
 * <p>The rate of a task is the edit distance in words by the number of words of the truth; words
 * are what is between spaces once texts are in lower case and all signs but letters, digits, marks
 * and apostrophes are spaces. It is averaged over tasks. So measured, crowd-kit 1.4.2's ROVER has
 * .607 and .522 on crowdwsa_J1 and crowdwsa_T2, and .137 on the first 600 tasks, by id, of
 * crowdspeech_test_other; the best single answer of each task .362, .304 and, on those 600, .083.
 */
public final class TextTable implements CrowdTable {
  private static final Map<String, String> PEERS =
      Map.of(
          "crowdwsa_J1", "ROVER .605, best single answer .362",
          "crowdwsa_T2", "ROVER .517, best single answer .304",
          "crowdspeech_test_other", "ROVER .136, best single answer .084");

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public int print(Path folder, PrintStream out) throws IOException {
    Map<String, Consolidator<TextAnswers, TextResult>> methods = new LinkedHashMap<>();
    methods.put("Rover", new Rover());
    methods.put("WeightedMedoid", new WeightedMedoid());
    methods.put("TextConsensus", new TextConsensus());
    int found = 0;
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path set : folders.filter(Files::isDirectory).sorted().toList()) {
        Path labels = QuotedCsv.file(set, "labels.csv");
        if (Files.isRegularFile(labels) && !Files.isSameFile(set, folder)) {
          List<NamedCsvRecord> rows = QuotedCsv.rows(labels);
          if (!rows.isEmpty() && rows.get(0).getHeader().contains("text")) {
            if (found++ == 0) {
              printHeader(methods, out);
            }
            print(set, rows, methods, out);
          }
        }
      }
    }
    return found;
  }

  private static void printHeader(
      Map<String, Consolidator<TextAnswers, TextResult>> methods, PrintStream out) {
    out.printf("%-24s %8s %8s", "data set", "objects", "answers");
    methods.keySet().forEach(name -> out.printf("   %14s %8s", name + " WER", "expected"));
    out.printf("   others%n");
  }

  private static void print(
      Path set,
      List<NamedCsvRecord> rows,
      Map<String, Consolidator<TextAnswers, TextResult>> methods,
      PrintStream out)
      throws IOException {
    TextAnswersBuilder builder = TextAnswers.builder();
    for (NamedCsvRecord row : rows) {
      builder.add(
          row.getField("task"),
          row.findField("worker").orElse(""),
          row.findField("text").orElse(""));
    }
    Map<String, String> truth = new HashMap<>();
    for (NamedCsvRecord row : QuotedCsv.rows(QuotedCsv.file(set, "truth.csv"))) {
      truth.put(row.getField("task"), row.getField("truth"));
    }
    TextAnswers answers = builder.build();
    String name = set.getFileName().toString();
    out.printf("%-24s %8d %8d", name, answers.objects().size(), answers.size());
    methods
        .values()
        .forEach(
            method -> {
              TextResult result = method.fit(answers);
              double errors = 0;
              double expected = 0;
              int known = 0;
              for (int object = 0; object < answers.objects().size(); object++) {
                String right = truth.get(answers.objects().get(object));
                if (right != null) {
                  errors += WordErrorRate.of(result.texts().get(object), right);
                  expected += 1 - result.confidence()[object];
                  known++;
                }
              }
              out.printf("   %14.4f %8.3f", errors / known, expected / known);
            });
    out.printf("   %s%n", PEERS.getOrDefault(name, ""));
  }
}
