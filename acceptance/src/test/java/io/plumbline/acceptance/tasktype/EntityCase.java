package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names in texts with characters of every kind of length. The second worker misses a name once and
 * takes one for a place once; the third marks a word too many.
 */
final class EntityCase implements TaskTypeCase {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> LABELS = List.of("Person", "Place");
  private static final List<String> TEXTS =
      List.of(
          "🚀 Ann Lee left Rome at dawn.",
          "김민수 met Zoë in Paris.",
          "First line.\r\nSecond: Bob saw Oslo.",
          "Nobody went anywhere at all.",
          "👩‍🚀 Eva flew from Wien to Linz.");

  /** A part of a text and the index of its label. */
  private record Name(String part, int label) {}

  private static final List<List<Name>> NAMES =
      List.of(
          List.of(new Name("Ann Lee", 0), new Name("Rome", 1)),
          List.of(new Name("김민수", 0), new Name("Zoë", 0), new Name("Paris", 1)),
          List.of(new Name("Bob", 0), new Name("Oslo", 1)),
          List.of(),
          List.of(new Name("Eva", 0), new Name("Wien", 1), new Name("Linz", 1)));

  @Override
  public String taskType() {
    return "NamedEntityRecognition";
  }

  @Override
  public String attribute() {
    return "names";
  }

  @Override
  public String labelCategories() {
    return """
        {"document-version":"2018-11-28",
         "labels":[{"label":"Person","shortDisplayName":"per"},{"label":"Place"}],
         "instructions":{"shortInstruction":"<p>Mark names.</p>","fullInstruction":"<p>All.</p>"}}
        """;
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    return TEXTS.stream()
        .map(text -> JSON.createObjectNode().put("source", text).toString())
        .toList();
  }

  @Override
  public int objectOf(String shown) {
    return TEXTS.indexOf(shown);
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    List<Name> marked = new ArrayList<>(NAMES.get(object));
    if (worker == 1 && object == 4) {
      marked.remove(2);
    }
    if (worker == 1 && object == 1) {
      marked.set(1, new Name("Zoë", 1));
    }
    if (worker == 2 && object == 3) {
      marked.add(new Name("anywhere", 1));
    }
    for (Name name : marked) {
      page.select(name.part());
      page.chooseLabel(name.label());
    }
    page.button("Submit").click();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < TEXTS.size(); object++) {
      JsonNode line = lines.get(object);
      assertThat(line.get("source").stringValue()).isEqualTo(TEXTS.get(object));
      JsonNode metadata =
          LabelForm.metadata(
              line, attribute(), "groundtruth/text-span", "namedentityrecognition", "entities");
      JsonNode label = line.get(attribute());
      assertThat(label.propertyNames()).containsExactly("annotations");
      JsonNode annotations = label.get("annotations");
      assertThat(annotations.propertyNames()).containsExactly("labels", "entities");
      assertThat(annotations.get("labels").toString())
          .isEqualTo("[{\"label\":\"Person\",\"shortDisplayName\":\"per\"},{\"label\":\"Place\"}]");
      List<JsonNode> entities = annotations.get("entities").valueStream().toList();
      assertThat(metadata.get("entities").size()).isEqualTo(entities.size());
      metadata
          .get("entities")
          .forEach(
              entity -> {
                assertThat(entity.propertyNames()).containsExactly("confidence");
                LabelForm.confidence(entity.get("confidence"));
              });
      String text = TEXTS.get(object);
      assertThat(entities.stream().map(entity -> name(text, entity)).toList())
          .containsExactlyElementsOf(NAMES.get(object));
    }
  }

  /** As a program in Python would read it: offsets are code points. */
  private static Name name(String text, JsonNode entity) {
    assertThat(entity.propertyNames()).containsExactly("label", "startOffset", "endOffset");
    int[] points = text.codePoints().toArray();
    int start = entity.get("startOffset").intValue();
    int end = entity.get("endOffset").intValue();
    return new Name(
        new String(points, start, end - start), LABELS.indexOf(entity.get("label").stringValue()));
  }
}
