package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Answers of real workers with the truth of some objects, from a folder with {@code labels.csv}
 * (task,worker,label) and {@code truth.csv} (task,truth).
 *
 * @param name of the folder
 * @param answers all answers
 * @param truth per object of the answers the index of its true class, or −1 if it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
record CategoricalDataSet(String name, CategoricalAnswers answers, int[] truth) {

  /** Whether a folder holds categorical answers. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve("labels.csv"))
        && firstLine(folder.resolve("labels.csv")).equals("task,worker,label");
  }

  static CategoricalDataSet read(Path folder) throws IOException {
    List<String[]> labels = rows(folder.resolve("labels.csv"), 3);
    List<String[]> truths = rows(folder.resolve("truth.csv"), 2);
    TreeSet<String> classes = new TreeSet<>();
    labels.forEach(row -> classes.add(row[2]));
    truths.forEach(row -> classes.add(row[1]));
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(List.copyOf(classes));
    labels.forEach(row -> builder.add(row[0], row[1], row[2]));
    CategoricalAnswers answers = builder.build();
    return new CategoricalDataSet(folder.getFileName().toString(), answers, truth(answers, truths));
  }

  private static int[] truth(CategoricalAnswers answers, List<String[]> truths) {
    Map<String, Integer> objects = new HashMap<>();
    for (String id : answers.objects()) {
      objects.put(id, objects.size());
    }
    int[] truth = new int[answers.objects().size()];
    Arrays.fill(truth, -1);
    for (String[] row : truths) {
      Integer object = objects.get(row[0]);
      if (object != null) {
        truth[object] = answers.classes().indexOf(row[1]);
      }
    }
    return truth;
  }

  private static List<String[]> rows(Path file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int line = 1; line < lines.size(); line++) {
      String[] row = lines.get(line).strip().split(",", -1);
      if (row.length != columns) {
        throw new IOException(
            "%s line %d has %d columns; %d are expected"
                .formatted(file, line + 1, row.length, columns));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String firstLine(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line = reader.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      return "";
    }
  }
}
