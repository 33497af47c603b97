package io.plumbline.labeling.tasktype.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.WorkerInstructions;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.testing.TestJobs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AuditedLabelTest {

  private static final String CHAIN =
      """
      {"source-ref":"s3://in/1.jpg",
       "first":{},"first-metadata":{"type":"groundtruth/object-detection"},
       "second":{},"second-metadata":{"type":"groundtruth/object-detection"},
       "checked":1,"checked-metadata":{"type":"groundtruth/label-verification"},
       "lost-metadata":{"type":"groundtruth/object-detection"},
       "mine":{},"mine-metadata":{"type":"groundtruth/object-detection"}}
      """;

  private final AuditedLabel boxes =
      new AuditedLabel("groundtruth/object-detection", "bounding boxes");

  @Test
  void ofAChain_theLastOfTheRightTypeThatIsNotTheJobsOwn() {
    assertThat(boxes.attributeIn(line(CHAIN), job(null))).contains("second");
  }

  @Test
  void namedInTheLabelFile_itIsThatOne() {
    assertThat(boxes.attributeIn(line(CHAIN), job("first"))).contains("first");
    assertThat(boxes.attributeIn(line(CHAIN), job("other"))).isEmpty();
    assertThat(boxes.missingIn(job("other"))).contains("\"other\"", "auditLabelAttributeName");
  }

  @Test
  void lineWithoutTheLabel_hasNone() {
    AuditedLabel masks = new AuditedLabel("groundtruth/semantic-segmentation", "mask");
    assertThat(masks.attributeIn(line(CHAIN), job(null))).isEmpty();
    assertThat(masks.missingIn(job(null))).contains("groundtruth/semantic-segmentation");
  }

  private static JobFacts job(String audited) {
    return TestJobs.facts(
        "j",
        "mine",
        new LabelCategories(List.of("a"), Map.of(), WorkerInstructions.NONE, audited),
        3);
  }

  private static ManifestLine line(String json) {
    return new ManifestLine(0, 1, json, (ObjectNode) JsonMapper.shared().readTree(json));
  }
}
