package io.plumbline.benchmarks.consolidation.categorical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What other programs reach, from the resource {@code peers.csv}: crowd-kit 1.4.1 with its
 * defaults, the authors' BWA, iBCC and EBCC, and a rewrite of FGBCC, as measured; empty where they
 * fail.
 */
final class PeerFigures {
  private final List<String> names;
  private final Map<String, List<String>> rows;

  private PeerFigures(List<String> names, Map<String, List<String>> rows) {
    this.names = names;
    this.rows = rows;
  }

  static PeerFigures read() throws IOException {
    InputStream resource =
        Objects.requireNonNull(PeerFigures.class.getResourceAsStream("peers.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      List<List<String>> lines =
          reader.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
      Map<String, List<String>> rows = new HashMap<>();
      for (List<String> line : lines.subList(1, lines.size())) {
        rows.put(line.get(0), line.subList(1, line.size()));
      }
      return new PeerFigures(lines.get(0).subList(1, lines.get(0).size()), rows);
    }
  }

  List<String> names() {
    return names;
  }

  /** Accuracy of a program on a data set, 0 to 1; null if there is no figure. */
  @Nullable Double accuracy(String set, String name) {
    List<String> row = rows.get(set);
    String figure = row == null ? "" : row.get(names.indexOf(name));
    return figure.isEmpty() ? null : Double.parseDouble(figure) / 10_000;
  }

  /** The best accuracy on a data set, 0 if there is no figure. */
  double best(String set) {
    double best = 0;
    for (String name : names) {
      Double accuracy = accuracy(set, name);
      best = Math.max(best, accuracy == null ? 0 : accuracy);
    }
    return best;
  }
}
