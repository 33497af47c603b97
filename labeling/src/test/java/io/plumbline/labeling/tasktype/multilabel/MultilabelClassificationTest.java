package io.plumbline.labeling.tasktype.multilabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.multilabel.JointLabels;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.AnsweredTask;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.Preparation;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.testing.TestJobs;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MultilabelClassificationTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LabelCategories CATEGORIES =
      new LabelCategories(List.of("sad", "happy", "rude", "polite", "critical"));

  private static final JobFacts JOB = TestJobs.facts("j", "tags", CATEGORIES, 3);
  private static final AnsweredTask TASK = new AnsweredTask(CATEGORIES, JSON::createObjectNode);

  private final MultilabelClassification texts =
      MultilabelClassification.ofTexts(new JointLabels());

  @Test
  void label_hasEachClassThatSomebodyPicked_withItsOwnConfidence() {
    ObjectNode label =
        consolidate(3, "[\"critical\",\"sad\"]", "[\"sad\"]", "[\"sad\",\"polite\"]")
            .objects()
            .get(0)
            .label();

    assertThat(label.get("tags").toString()).isEqualTo("[0,3,4]");
    JsonNode metadata = label.get("tags-metadata");
    assertThat(metadata.get("class-map").toString())
        .isEqualTo("{\"0\":\"sad\",\"3\":\"polite\",\"4\":\"critical\"}");
    assertThat(metadata.get("type").stringValue())
        .isEqualTo("groundtruth/text-classification-multilabel");
    assertThat(metadata.at("/confidence-map/0").doubleValue()).isGreaterThan(0.8);
    assertThat(metadata.at("/confidence-map/3").doubleValue()).isLessThan(0.5);
  }

  @Test
  void nobodyPickedAnything_isAnEmptyLabel() {
    ObjectNode label = consolidate(2, "[\"None of them\"]", "[]").objects().get(0).label();
    assertThat(label.get("tags")).isEmpty();
    assertThat(label.at("/tags-metadata/class-map")).isEmpty();
  }

  @Test
  void oneWorker_hasConfidenceZero() {
    ObjectNode label = consolidate(1, "[\"rude\"]").objects().get(0).label();
    assertThat(label.at("/tags-metadata/confidence-map").toString()).isEqualTo("{\"2\":0.0}");
  }

  @Test
  void answers_areCheckedBeforeTheyAreTaken() {
    assertThat(texts.problemWithAnswer(answer("[\"sad\",\"rude\"]"), TASK)).isEmpty();
    assertThat(texts.problemWithAnswer(answer("[\"None of them\"]"), TASK)).isEmpty();
    assertThat(texts.problemWithAnswer(answer("[\"sad\",\"nice\"]"), TASK))
        .hasValueSatisfying(problem -> assertThat(problem).contains("not all are this job's"));
    assertThat(texts.problemWithAnswer(answer("[7]"), TASK)).isPresent();
    assertThat(texts.problemWithAnswer(answer("\"sad\""), TASK))
        .hasValueSatisfying(problem -> assertThat(problem).contains("\"labels\":"));
  }

  @Test
  void template_showsTextAndClasses() throws Exception {
    ManifestLine line = line("{\"source\":\"<b>5 < 6</b>\"}");
    Preparation prepared = texts.prepare(line, JOB, null);
    assertThat(prepared).isInstanceOf(Preparation.Ready.class);
    String page =
        WorkerTemplate.compile(texts.traits().template().source())
            .render(((Preparation.Ready) prepared).taskInput(), location -> "");
    assertThat(page)
        .contains("&lt;b&gt;5 &lt; 6&lt;/b&gt;")
        .contains("categories=\"[&quot;sad&quot;,&quot;happy&quot;");
    assertThat(texts.prepare(line("{\"source-ref\":\"s3://b/k\"}"), JOB, null))
        .isInstanceOf(Preparation.Refused.class);
  }

  private static ManifestLine line(String json) {
    return new ManifestLine(0, 1, json, (ObjectNode) JSON.readTree(json));
  }

  private ConsolidatedBatch consolidate(int workers, String... labels) {
    return texts.consolidate(
        new AnnotatedBatch(
            TestJobs.facts("j", "tags", CATEGORIES, workers),
            List.of(
                TestJobs.object(
                    0,
                    IntStream.range(0, labels.length)
                        .mapToObj(i -> new Annotation("w" + i, answer(labels[i])))
                        .toList()),
                TestJobs.object(
                    1,
                    Stream.of("a", "b", "c")
                        .map(worker -> new Annotation(worker, answer("[\"happy\"]")))
                        .toList())),
            null,
            Instant.parse("2024-01-02T03:04:05.678Z"),
            TestJobs.REQUEST),
        null);
  }

  private static ObjectNode answer(String labels) {
    return (ObjectNode)
        JSON.readTree("{\"crowd-classifier-multi-select\":{\"labels\":" + labels + "}}");
  }
}
