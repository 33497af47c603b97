package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to questions, whose true order differs from one to another; the third worker errs twice.
 */
final class RankingCase implements TaskTypeCase {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> DIMENSIONS = List.of("Clarity", "Truth");

  /** For each prompt the ranks of its responses, by clarity and by truth. */
  private static final List<List<List<Integer>>> TRUTH =
      List.of(
          List.of(List.of(1, 2, 3), List.of(3, 2, 1)),
          List.of(List.of(2, 1, 3), List.of(1, 2, 3)),
          List.of(List.of(3, 1, 2), List.of(2, 3, 1)),
          List.of(List.of(2, 3, 1), List.of(1, 3, 2)),
          List.of(List.of(3, 2, 1), List.of(3, 1, 2)));

  @Override
  public String taskType() {
    return "TextRanking";
  }

  @Override
  public String attribute() {
    return "order";
  }

  @Override
  public String labelCategories() {
    return "{\"labels\":[{\"label\":\"Clarity\"},{\"label\":\"Truth\"}]}";
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    return IntStream.range(0, TRUTH.size())
        .mapToObj(
            object -> {
              ObjectNode line = JSON.createObjectNode().put("source", "Question " + object);
              line.putArray("responses").add("Yes & no").add("<maybe>").add("\"Of course\"");
              return line.toString();
            })
        .toList();
  }

  @Override
  public int objectOf(String shown) {
    return Integer.parseInt(shown.substring("Question ".length()));
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    for (int dimension = 0; dimension < DIMENSIONS.size(); dimension++) {
      boolean wrong = worker == 2 && object == dimension;
      for (int rank : wrong ? List.of(1, 1, 1) : TRUTH.get(object).get(dimension)) {
        page.press(String.valueOf(rank));
      }
    }
    page.button("Submit").click();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < TRUTH.size(); object++) {
      JsonNode metadata =
          LabelForm.metadata(
              lines.get(object),
              attribute(),
              "plumbline/text-ranking",
              "textranking",
              "dimensions");
      JsonNode label = lines.get(object).get(attribute());
      assertThat(label.propertyNames()).containsExactly("ordinalRankingDimensions");
      for (int i = 0; i < DIMENSIONS.size(); i++) {
        JsonNode dimension = label.at("/ordinalRankingDimensions/" + i);
        assertThat(dimension.propertyNames()).containsExactly("name", "responseRankings");
        assertThat(dimension.get("name").stringValue()).isEqualTo(DIMENSIONS.get(i));
        assertThat(dimension.get("responseRankings").valueStream().map(JsonNode::intValue).toList())
            .isEqualTo(TRUTH.get(object).get(i));
        JsonNode confidence = metadata.at("/dimensions/" + i);
        assertThat(confidence.propertyNames()).containsExactly("name", "confidence");
        assertThat(confidence.get("name").stringValue()).isEqualTo(DIMENSIONS.get(i));
        LabelForm.confidence(confidence.get("confidence"));
      }
    }
  }
}
