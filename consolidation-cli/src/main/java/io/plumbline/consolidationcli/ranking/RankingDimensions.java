package io.plumbline.consolidationcli.ranking;

import io.plumbline.consolidationcli.groundtruth.WorkerAnswer;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The rankings in an answer of the worker page's {@code crowd-text-ranking}: {@code
 * {"ordinalRankingDimensions":[{"name":"Clarity","responseRankings":[2,1,3]}]}}, a rank for each
 * response in their order, 1 for the best, the same rank for tied ones.
 */
final class RankingDimensions {

  private static final String DIMENSIONS = "ordinalRankingDimensions";
  private static final String RANKINGS = "responseRankings";

  private RankingDimensions() {}

  /**
   * The ranking of one dimension.
   *
   * @param task {@code <object>/<dimension>}
   * @param tiers best first; responses are called by their number, from 1
   */
  record Dimension(String task, List<List<String>> tiers) {}

  static List<Dimension> in(WorkerAnswer answer) throws BadLineException {
    List<Dimension> dimensions = new ArrayList<>();
    for (JsonRow dimension : answer.content().objects(DIMENSIONS)) {
      Map<Integer, List<String>> byRank = new TreeMap<>();
      int response = 0;
      for (JsonNode rank : dimension.list(RANKINGS)) {
        response++;
        if (!rank.isInt()) {
          throw dimension.problem(
              RANKINGS + "[" + (response - 1) + "]", "a rank is a whole number, 1 for the best");
        }
        byRank
            .computeIfAbsent(rank.intValue(), key -> new ArrayList<>())
            .add(Integer.toString(response));
      }
      dimensions.add(
          new Dimension(
              answer.datasetObjectId() + "/" + dimension.text("name"),
              List.copyOf(byRank.values())));
    }
    return dimensions;
  }
}
