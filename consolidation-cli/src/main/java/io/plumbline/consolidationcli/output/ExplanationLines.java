package io.plumbline.consolidationcli.output;

import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file of {@code --explain}: one JSON object a line for each object. */
public final class ExplanationLines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ExplanationLines() {}

  /** Writes a line for each object, in their order. */
  public static void write(ConsolidationResult result, int objects, Writer out) throws IOException {
    for (int object = 0; object < objects; object++) {
      out.write(JSON.writeValueAsString(json(result.explain(object))));
      out.write('\n');
    }
  }

  private static ObjectNode json(Explanation explanation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("task", explanation.object());
    node.put("label", explanation.label());
    node.put("confidence", explanation.confidence());
    ArrayNode votes = node.putArray("votes");
    for (Explanation.Vote vote : explanation.votes()) {
      votes
          .addObject()
          .put("worker", vote.worker())
          .put("label", vote.label())
          .put("weight", vote.weight())
          .put("decisive", vote.decisive());
    }
    ArrayNode alternatives = node.putArray("alternatives");
    for (Explanation.Alternative alternative : explanation.alternatives()) {
      alternatives
          .addObject()
          .put("label", alternative.label())
          .put("probability", alternative.probability());
    }
    node.put("answersToOverturn", explanation.answersToOverturn());
    return node;
  }
}
