package io.plumbline.labeling.tasktype.textranking;

import io.plumbline.labeling.manifest.LabelCategories;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an answer such as {@code {"ordinalRankingDimensions":[{"name":"Clarity",
 * "responseRankings":[2,1,3]}]}}: for each dimension the rank of the first, the second, … response;
 * 1 is best, and equal numbers are a tie.
 */
final class RankingAnswer {

  static final String LIST = "ordinalRankingDimensions";
  static final String RANKS = "responseRankings";

  /** The ranks by dimension, of those dimensions that can be taken. */
  Map<String, int[]> ranksIn(ObjectNode answer, LabelCategories dimensions, int responses) {
    Map<String, int[]> ranks = new HashMap<>();
    for (JsonNode dimension : answer.path(LIST)) {
      String name = dimension.path("name").asString("");
      Optional<int[]> given = ranks(dimension.path(RANKS), responses);
      if (dimensions.indexOf(name) >= 0 && given.isPresent()) {
        ranks.put(name, given.get());
      }
    }
    return ranks;
  }

  /** What is wrong with an answer, or empty when it can be taken. */
  Optional<String> problemWith(ObjectNode answer, LabelCategories dimensions, int responses) {
    Map<String, int[]> given = ranksIn(answer, dimensions, responses);
    for (String name : dimensions.names()) {
      if (!given.containsKey(name)) {
        return Optional.of(
            "The answer does not rank the responses by \""
                + name
                + "\": it needs {\""
                + LIST
                + "\":[{\"name\":…,\""
                + RANKS
                + "\":[…]}]} with "
                + responses
                + " ranks from 1 to "
                + responses
                + " for each dimension.");
      }
    }
    return Optional.empty();
  }

  private static Optional<int[]> ranks(JsonNode list, int responses) {
    if (list.size() != responses) {
      return Optional.empty();
    }
    int[] ranks = new int[responses];
    for (int i = 0; i < responses; i++) {
      ranks[i] = list.get(i).isInt() ? list.get(i).intValue() : 0;
      if (ranks[i] < 1 || ranks[i] > responses) {
        return Optional.empty();
      }
    }
    return Optional.of(ranks);
  }
}
