package io.plumbline.consolidation.polyline;

import io.plumbline.consolidation.shape.Point;
import java.util.List;

/**
 * The discrete Fréchet distance of two sequences of points: how long a leash must be between two
 * walkers who go along them and never back. T. Eiter and H. Mannila, 1994. Time and memory are the
 * product and the length of the sequences.
 */
final class FrechetDistance {

  private FrechetDistance() {}

  static double between(List<Point> first, List<Point> second) {
    double[] row = new double[second.size()];
    for (int i = 0; i < first.size(); i++) {
      double diagonal = 0;
      for (int j = 0; j < second.size(); j++) {
        double distance = first.get(i).distance(second.get(j));
        double reach;
        if (i == 0) {
          reach = j == 0 ? 0 : row[j - 1];
        } else if (j == 0) {
          reach = row[0];
        } else {
          reach = Math.min(row[j], Math.min(row[j - 1], diagonal));
        }
        diagonal = row[j];
        row[j] = Math.max(distance, reach);
      }
    }
    return row[row.length - 1];
  }
}
