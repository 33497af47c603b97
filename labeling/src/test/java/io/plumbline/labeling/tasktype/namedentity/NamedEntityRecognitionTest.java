package io.plumbline.labeling.tasktype.namedentity;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.testing.TestJobs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NamedEntityRecognitionTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The rocket is one code point and two UTF-16 units. */
  private static final String TEXT = "🚀 Ann left Rome";

  private static final String ANN = entity("Person", 2, 5);
  private static final String ROME = entity("Place", 11, 15);

  private final NamedEntityRecognition type = new NamedEntityRecognition();

  @Test
  void label_hasTheDocumentedForm() throws Exception {
    ObjectNode label =
        consolidate(3, null, object(0, ANN + "," + ROME, ANN + "," + ROME, ROME))
            .objects()
            .get(0)
            .label();

    assertThat(label.propertyNames()).containsExactly("names", "names-metadata");
    assertThat(label.get("names").toString())
        .isEqualTo(
            "{\"annotations\":{\"labels\":[{\"label\":\"Person\",\"shortDisplayName\":\"per\"},{\"label\":\"Place\"}],"
                + "\"entities\":["
                + ANN
                + ","
                + ROME
                + "]}}");
    JsonNode metadata = label.get("names-metadata");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder(
            "entities", "type", "job-name", "human-annotated", "creation-date");
    assertThat(metadata.get("type").stringValue()).isEqualTo("groundtruth/text-span");
    assertThat(metadata.get("entities").size()).isEqualTo(2);
    double disputed = metadata.at("/entities/0/confidence").doubleValue();
    double agreed = metadata.at("/entities/1/confidence").doubleValue();
    assertThat(disputed).isLessThanOrEqualTo(agreed);
  }

  @Test
  void nobodyMarkedAnything_isAnEmptyLabel() throws Exception {
    ObjectNode label = consolidate(2, null, object(0, "", "")).objects().get(0).label();
    assertThat(label.at("/names/annotations/entities")).isEmpty();
    assertThat(label.at("/names-metadata/entities").toString()).isEqualTo("[]");
  }

  @Test
  void oneWorker_isTakenAtTheirWordWithConfidenceZero() throws Exception {
    // Entities of one worker may overlap.
    ObjectNode label =
        consolidate(1, null, object(0, ROME + "," + entity("Person", 2, 15)))
            .objects()
            .get(0)
            .label();
    assertThat(label.at("/names/annotations/entities").toString())
        .isEqualTo("[" + entity("Person", 2, 15) + "," + ROME + "]");
    assertThat(label.at("/names-metadata/entities").toString())
        .isEqualTo("[{\"confidence\":0.0},{\"confidence\":0.0}]");
  }

  @Test
  void evidenceOfEarlierBatches_goesOn() throws Exception {
    String first = consolidate(2, null, object(0, ANN, ANN)).evidence();
    String second = consolidate(2, first, object(1, ROME, ROME)).evidence();
    assertThat(JSON.readTree(second).at("/documents").size()).isEqualTo(2);
    assertThat(JSON.readTree(second).at("/documents/0/text").stringValue()).isEqualTo(TEXT);
    assertThat(JSON.readTree(second).at("/documents/0/answers/1/spans/0/end").intValue())
        .isEqualTo(5);
  }

  @Test
  void answersThatCannotBe_areRefused() throws Exception {
    assertThat(problem(ANN)).isEmpty();
    assertThat(problem("")).isEmpty();
    assertThat(problem(entity("Person", 2, 16))).hasValueSatisfying(said -> contains(said, "[0]"));
    assertThat(problem(ANN + "," + entity("Person", 3, 3)))
        .hasValueSatisfying(said -> contains(said, "entities[1]"));
    assertThat(problem(entity("Cow", 2, 5))).isPresent();
    assertThat(problem("{\"label\":\"Person\",\"startOffset\":-1,\"endOffset\":2}")).isPresent();
    assertThat(problem("{\"label\":\"Person\",\"startOffset\":1.5,\"endOffset\":2}")).isPresent();
    assertThat(problem("{\"label\":\"Person\",\"startOffset\":0,\"endOffset\":1e999}")).isPresent();
    assertThat(problem((ANN + ",").repeat(5000) + ANN))
        .hasValueSatisfying(said -> contains(said, "5001"));
    assertThat(
            type.problemWithAnswer((ObjectNode) JSON.readTree("{\"x\":{\"labels\":[]}}"), task()))
        .hasValueSatisfying(said -> contains(said, "no list of entities"));
  }

  @Property(tries = 200)
  void whateverIsAnswered_entitiesLieWithinTheText(@ForAll("answers") List<String> answers)
      throws Exception {
    ObjectNode label =
        consolidate(3, null, object(0, answers.toArray(String[]::new))).objects().get(0).label();
    for (JsonNode entity : label.at("/names/annotations/entities")) {
      int start = entity.get("startOffset").intValue();
      assertThat(start).isBetween(0, 14);
      assertThat(entity.get("endOffset").intValue()).isBetween(start + 1, 15);
    }
  }

  @Provide
  Arbitrary<List<String>> answers() {
    Arbitrary<Integer> offset = Arbitraries.integers().between(-1, 17);
    return Combinators.combine(Arbitraries.of("Person", "Place", "Cow"), offset, offset)
        .as(NamedEntityRecognitionTest::entity)
        .list()
        .ofMaxSize(8)
        .map(entities -> String.join(",", entities))
        .list()
        .ofSize(3);
  }

  @Test
  void page_getsTextLabelsAndInstructions() throws Exception {
    Preparation.Ready ready =
        (Preparation.Ready) type.prepare(line("{\"source\":\"a \\r\\n <b>\"}"), job(3), null);
    String page =
        WorkerTemplate.compile(type.traits().template().source())
            .render(ready.taskInput(), at -> "");
    assertThat(page)
        // The carriage return counts as a character and must reach the page as one.
        .contains("text=\"a &#13;\n &lt;b&gt;\"")
        .contains(
            "{&quot;label&quot;:&quot;Person&quot;,&quot;shortDisplayName&quot;:&quot;per&quot;}")
        .contains("<p>Mark <b>names</b></p>")
        .contains("Read the whole text.");
    assertThat(type.prepare(line("{\"source-ref\":\"s3://b/k\"}"), job(3), null))
        .isInstanceOf(Preparation.Refused.class);
  }

  private static void contains(String said, String part) {
    assertThat(said).contains(part);
  }

  private Optional<String> problem(String entities) throws Exception {
    return type.problemWithAnswer(answer(entities), task());
  }

  private static AnsweredTask task() throws Exception {
    return new AnsweredTask(categories(), () -> JSON.createObjectNode().put("taskObject", TEXT));
  }

  private ConsolidatedBatch consolidate(int workers, String evidence, AnnotatedObject... objects)
      throws Exception {
    return type.consolidate(
        new AnnotatedBatch(
            job(workers),
            List.of(objects),
            evidence,
            Instant.parse("2024-01-02T03:04:05.678Z"),
            TestJobs.REQUEST),
        null);
  }

  private static JobFacts job(int workers) throws Exception {
    return TestJobs.facts("j", "names", categories(), workers);
  }

  private static LabelCategories categories() throws Exception {
    String file =
        """
        {"labels":[{"label":"Person","shortDisplayName":"per"},{"label":"Place"}],
         "instructions":{"shortInstruction":"<p>Mark <b>names</b></p>"}}
        """;
    return LabelCategories.parse(file.getBytes(StandardCharsets.UTF_8), 1);
  }

  private static AnnotatedObject object(long index, String... answers) {
    List<Annotation> annotations = new ArrayList<>();
    for (String entities : answers) {
      annotations.add(new Annotation("w" + annotations.size(), answer(entities)));
    }
    return new AnnotatedObject(
        index, null, TEXT, JSON.createObjectNode(), TestJobs.REQUEST, annotations);
  }

  private static ObjectNode answer(String entities) {
    return (ObjectNode)
        JSON.readTree("{\"crowd-entity-annotation\":{\"entities\":[" + entities + "]}}");
  }

  private static String entity(String label, int start, int end) {
    return "{\"label\":\"%s\",\"startOffset\":%d,\"endOffset\":%d}".formatted(label, start, end);
  }

  private static ManifestLine line(String json) {
    return new ManifestLine(0, 1, json, (ObjectNode) JSON.readTree(json));
  }
}
