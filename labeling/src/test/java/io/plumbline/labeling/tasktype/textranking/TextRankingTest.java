package io.plumbline.labeling.tasktype.textranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.testing.TestJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TextRankingTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LabelCategories DIMENSIONS =
      new LabelCategories(List.of("Clarity", "Truth"));
  private static final String LINE =
      "{\"source\":\"Why?\",\"responses\":[\"So\",\"Because\",\"<No>\"]}";

  private final TextRanking type = new TextRanking();

  @Test
  void orders_areConsolidatedForEachDimension() {
    ObjectNode label =
        consolidate(
            3,
            answer("[2,1,3]", "[1,1,3]"),
            answer("[2,1,3]", "[1,1,3]"),
            answer("[3,1,2]", "[1,1,3]"));
    assertThat(label.get("order").toString())
        .isEqualTo(
            "{\"ordinalRankingDimensions\":["
                + "{\"name\":\"Clarity\",\"responseRankings\":[2,1,3]},"
                + "{\"name\":\"Truth\",\"responseRankings\":[1,1,3]}]}");
    assertThat(label.at("/order-metadata").propertyNames())
        .containsExactlyInAnyOrder(
            "dimensions", "type", "job-name", "human-annotated", "creation-date");
    assertThat(label.at("/order-metadata/type").stringValue()).isEqualTo("plumbline/text-ranking");
    assertThat(label.at("/order-metadata/dimensions/1/name").stringValue()).isEqualTo("Truth");
    assertThat(label.at("/order-metadata/dimensions/0/confidence").doubleValue())
        .isBetween(0.5, 0.99);
  }

  @Test
  void oneWorker_isTakenAtTheirWordWithConfidenceZero() {
    ObjectNode label = consolidate(1, answer("[3,1,2]", "[1,2,2]"));
    assertThat(label.at("/order/ordinalRankingDimensions/1/responseRankings").toString())
        .isEqualTo("[1,2,2]");
    assertThat(label.at("/order-metadata/dimensions/0/confidence").doubleValue()).isZero();
  }

  @Test
  void answersThatCannotBe_areRefused() {
    assertThat(problem(answer("[2,1,3]", "[1,1,1]"))).isEmpty();
    assertThat(problem(answer("[2,1]", "[1,1,1]"))).contains("\"Clarity\"");
    assertThat(problem(answer("[2,1,3]", "[0,1,1]"))).contains("\"Truth\"");
    assertThat(problem(answer("[2,1,3]", "[1,4,1]"))).contains("1 to 3");
    assertThat(problem(answer("[2,1,3]", "[1,null,1]"))).contains("\"Truth\"");
    assertThat(problem(JSON.createObjectNode())).contains("ordinalRankingDimensions");
  }

  @Test
  void page_getsPromptAndResponses() throws Exception {
    Preparation.Ready ready = (Preparation.Ready) type.prepare(line(LINE), job(3), null);
    String page =
        WorkerTemplate.compile(type.traits().template().source())
            .render(ready.taskInput(), at -> "");
    assertThat(page)
        .contains(
            "text=\"Why?\"", "[&quot;So&quot;,&quot;Because&quot;,", "&quot;allowTie&quot;:true");
    assertThat(type.prepare(line("{\"source\":\"Why?\"}"), job(3), null))
        .isInstanceOf(Preparation.Refused.class);
    assertThat(type.prepare(line("{\"source\":\"Why?\",\"responses\":[\"a\"]}"), job(3), null))
        .isInstanceOf(Preparation.Refused.class);
  }

  private String problem(ObjectNode answer) {
    return type.problemWithAnswer(
            answer, new AnsweredTask(DIMENSIONS, () -> (ObjectNode) JSON.readTree(LINE)))
        .orElse("");
  }

  private ObjectNode consolidate(int workers, ObjectNode... answers) {
    List<Annotation> annotations = new ArrayList<>();
    for (ObjectNode answer : answers) {
      annotations.add(new Annotation("w" + annotations.size(), answer));
    }
    return type.consolidate(
            new AnnotatedBatch(
                job(workers),
                List.of(
                    new AnnotatedObject(
                        0,
                        null,
                        "Why?",
                        (ObjectNode) JSON.readTree(LINE),
                        TestJobs.REQUEST,
                        annotations)),
                null,
                Instant.parse("2024-01-02T03:04:05.678Z"),
                TestJobs.REQUEST),
            null)
        .objects()
        .get(0)
        .label();
  }

  private static JobFacts job(int workers) {
    return TestJobs.facts("j", "order", DIMENSIONS, workers);
  }

  private static ObjectNode answer(String clarity, String truth) {
    return (ObjectNode)
        JSON.readTree(
            "{\"ordinalRankingDimensions\":[{\"name\":\"Clarity\",\"responseRankings\":%s},{\"name\":\"Truth\",\"responseRankings\":%s}]}"
                .formatted(clarity, truth));
  }

  private static ManifestLine line(String json) {
    return new ManifestLine(0, 1, json, (ObjectNode) JSON.readTree(json));
  }
}
