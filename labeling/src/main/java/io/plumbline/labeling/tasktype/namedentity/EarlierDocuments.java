package io.plumbline.labeling.tasktype.namedentity;

import io.plumbline.consolidation.span.Span;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.namedentity.MarkedDocument.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what workers marked in earlier batches of a job, as JSON: consolidated again together with
 * the next batch, it says how each of them begins, ends and names entities, and which words are
 * some. The latest texts are kept, up to {@value #MAX_CHARACTERS} characters.
 */
final class EarlierDocuments {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_CHARACTERS = 200_000;

  private EarlierDocuments() {}

  /** The texts, each with an id that no text of a batch has. */
  static List<MarkedDocument> read(@Nullable String json, LabelCategories categories) {
    List<MarkedDocument> documents = new ArrayList<>();
    if (json != null) {
      for (JsonNode node : JSON.readTree(json).path("documents")) {
        documents.add(document("earlier-" + documents.size(), node, categories));
      }
    }
    return documents;
  }

  /**
   * The latest of some texts.
   *
   * @param documents in the order of their batches
   */
  static String write(List<MarkedDocument> documents, LabelCategories categories) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("documents");
    int from = documents.size();
    int characters = 0;
    while (from > 0 && characters < MAX_CHARACTERS) {
      from--;
      characters += documents.get(from).text().length();
    }
    for (MarkedDocument document : documents.subList(from, documents.size())) {
      write(document, categories, list.addObject());
    }
    return JSON.writeValueAsString(root);
  }

  private static void write(MarkedDocument document, LabelCategories categories, ObjectNode node) {
    node.put("text", document.text());
    ArrayNode answers = node.putArray("answers");
    for (Answer answer : document.answers()) {
      ObjectNode one = answers.addObject();
      one.put("worker", answer.workerId());
      ArrayNode spans = one.putArray("spans");
      for (Span span : answer.spans()) {
        ObjectNode entity = spans.addObject();
        entity.put("label", categories.names().get(span.label()));
        entity.put("start", span.start());
        entity.put("end", span.end());
      }
    }
  }

  private static MarkedDocument document(String id, JsonNode node, LabelCategories categories) {
    List<Answer> answers = new ArrayList<>();
    for (JsonNode one : node.path("answers")) {
      List<Span> spans = new ArrayList<>();
      for (JsonNode entity : one.path("spans")) {
        int label = categories.indexOf(entity.path("label").stringValue());
        if (label >= 0) {
          spans.add(
              new Span(entity.path("start").intValue(), entity.path("end").intValue(), label));
        }
      }
      answers.add(new Answer(one.path("worker").stringValue(), spans));
    }
    return new MarkedDocument(id, node.path("text").stringValue(), answers);
  }
}
