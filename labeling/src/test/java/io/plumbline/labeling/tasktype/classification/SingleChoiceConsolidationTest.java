package io.plumbline.labeling.tasktype.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.categorical.ConsensusOfModels;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.AnnotatedObject;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.testing.TestJobs;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SingleChoiceConsolidationTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LabelCategories CATEGORIES = new LabelCategories(List.of("cat", "dog"));

  private final SingleChoiceConsolidation consolidation =
      new SingleChoiceConsolidation(
          new SingleChoiceAnswer("crowd-image-classifier"),
          "groundtruth/image-classification",
          new ConsensusOfModels());

  @Test
  void label_hasTheFieldsAndFormatsOfRealOutputs() {
    ObjectNode label =
        consolidate(3, null, object(0, "dog", "dog", "cat")).objects().get(0).label();

    assertThat(label.propertyNames()).containsExactly("animal", "animal-metadata");
    assertThat(label.get("animal").isInt()).isTrue();
    assertThat(label.get("animal").intValue()).isEqualTo(1);
    ObjectNode metadata = (ObjectNode) label.get("animal-metadata");
    assertThat(metadata.propertyNames())
        .containsExactlyInAnyOrder(
            "class-name", "confidence", "type", "job-name", "human-annotated", "creation-date");
    assertThat(metadata.get("class-name").stringValue()).isEqualTo("dog");
    assertThat(metadata.get("job-name").stringValue()).isEqualTo("labeling-job/my-job");
    assertThat(metadata.get("human-annotated").stringValue()).isEqualTo("yes");
    assertThat(metadata.get("creation-date").stringValue()).isEqualTo("2024-01-02T03:04:05.678000");
    assertThat(metadata.get("confidence").doubleValue()).isBetween(0.5, 0.99);
    assertThat(metadata.get("confidence").toString()).matches("0\\.\\d{1,2}");
  }

  @Test
  void oneWorkerPerObject_hasConfidenceZero() {
    ObjectNode label = consolidate(1, null, object(0, "cat")).objects().get(0).label();
    assertThat(label.get("animal").intValue()).isZero();
    assertThat(label.get("animal-metadata").get("confidence").doubleValue()).isZero();
  }

  @Test
  void unanimousAnswers_neverClaimCertainty() {
    AnnotatedObject[] objects =
        IntStream.range(0, 200)
            .mapToObj(i -> object(i, "cat", "cat", "cat", "cat", "cat"))
            .toArray(AnnotatedObject[]::new);
    assertThat(consolidate(5, null, objects).objects())
        .allSatisfy(
            object ->
                assertThat(object.label().get("animal-metadata").get("confidence").doubleValue())
                    .isLessThan(1.0)
                    .isGreaterThan(0.9));
  }

  @Test
  void evidenceOfEarlierBatches_countsInTheNext() {
    AnnotatedObject[] first =
        IntStream.range(0, 100)
            .mapToObj(
                i -> {
                  String truth = i % 2 == 0 ? "cat" : "dog";
                  String wrong = i % 2 == 0 ? "dog" : "cat";
                  return object(i, truth, truth, i % 3 == 0 ? wrong : truth, wrong);
                })
            .toArray(AnnotatedObject[]::new);
    String evidence = consolidate(4, null, first).evidence();
    AnnotatedObject disputed = object(1000, "cat", "cat", "dog", "dog");

    double before = confidence(consolidate(4, null, disputed));
    double after = confidence(consolidate(4, evidence, disputed));

    assertThat(evidence).isNotNull();
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void answersWithoutAnyOfTheClasses_failTheObject() {
    AnnotatedObject strange =
        TestJobs.object(
            3, List.of(new Annotation("w0", (ObjectNode) JSON.readTree("{\"x\":{\"y\":1}}"))));
    ConsolidatedBatch result = consolidate(2, null, strange, object(4, "cat", "cat"));
    assertThat(result.objects().get(0).failure()).contains("no worker's answer");
    assertThat(result.objects().get(1).failure()).isNull();
  }

  private static double confidence(ConsolidatedBatch batch) {
    return batch.objects().get(0).label().get("animal-metadata").get("confidence").doubleValue();
  }

  private ConsolidatedBatch consolidate(int workers, String evidence, AnnotatedObject... objects) {
    return consolidation.consolidate(
        new AnnotatedBatch(
            TestJobs.facts("My-Job", "animal", CATEGORIES, workers),
            Arrays.asList(objects),
            evidence,
            Instant.parse("2024-01-02T03:04:05.678Z"),
            TestJobs.REQUEST));
  }

  private static AnnotatedObject object(long index, String... labels) {
    return TestJobs.object(
        index,
        IntStream.range(0, labels.length)
            .mapToObj(
                i ->
                    new Annotation(
                        "w" + i,
                        (ObjectNode)
                            JSON.readTree(
                                "{\"crowd-image-classifier\":{\"label\":\"" + labels[i] + "\"}}")))
            .toList());
  }
}
