package io.plumbline.labeling.tasktype.labelverification;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.categorical.MajorityVote;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.AnnotatedBatch.Annotation;
import io.plumbline.labeling.tasktype.ConsolidatedBatch;
import io.plumbline.labeling.tasktype.TaskInput;
import io.plumbline.labeling.template.WorkerTemplate;
import io.plumbline.labeling.testing.TestJobs;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LabelVerificationTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The elements read values as templates write them: with a comma after the last one. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private static final LabelCategories CHOICES = new LabelCategories(List.of("good", "bad"));
  private static final String BOXES =
      """
      {"source-ref":"s3://in/1.jpg",
       "bb":{"image_size":[{"width":500,"height":400,"depth":3}],
             "annotations":[{"class_id":0,"left":11,"top":13,"width":61,"height":12},
                            {"class_id":12,"left":1,"top":2,"width":3,"height":4}]},
       "bb-metadata":{"class-map":{"0":"dog","12":"cat's \\"toy\\" <b>"},
                      "type":"groundtruth/object-detection"}}
      """;
  private static final String MASK =
      """
      {"source-ref":"s3://in/1.jpg","city-ref":"s3://out/1.png",
       "city-ref-metadata":{"type":"groundtruth/semantic-segmentation","internal-color-map":{
         "0":{"class-name":"BACKGROUND","hex-color":"#ffffff","confidence":0.9},
         "1":{"class-name":"road","hex-color":"#2acf59","confidence":0.9}}}}
      """;

  private final LabelVerification boxes = LabelVerification.ofBoundingBoxes(new MajorityVote());
  private final LabelVerification masks =
      LabelVerification.ofSemanticSegmentation(new MajorityVote());

  @Test
  void boxTemplate_showsTheBoxesOfTheLine() throws Exception {
    JsonNode overlay = overlay(boxes, BOXES, "bb");
    assertThat(overlay.at("/boundingBox/labels").valueStream().map(JsonNode::stringValue))
        .containsExactly("dog", "cat's \"toy\" <b>");
    JsonNode second = overlay.at("/boundingBox/value/1");
    assertThat(second.get("label").stringValue()).isEqualTo("cat's \"toy\" <b>");
    assertThat(second.get("width").intValue()).isEqualTo(3);
  }

  @Test
  void maskTemplate_showsTheMaskOfTheLine() throws Exception {
    JsonNode overlay = overlay(masks, MASK, "city-ref");
    assertThat(overlay.at("/semanticSegmentation/src").stringValue())
        .isEqualTo("https://x/out/1.png?a=1&b=2");
    assertThat(overlay.at("/semanticSegmentation/labels").valueStream().map(JsonNode::stringValue))
        .containsExactly("road");
    assertThat(overlay.at("/semanticSegmentation/labelMappings/road/color").stringValue())
        .isEqualTo("#2acf59");
  }

  @Test
  void comments_areKeptBesideTheLabelButForBlankOnes() {
    ConsolidatedBatch result =
        boxes.consolidate(
            new AnnotatedBatch(
                TestJobs.facts("j", "check", CHOICES, 3),
                List.of(
                    TestJobs.object(
                        0,
                        List.of(
                            answer("a", "{\"label\":\"bad\",\"workerComment\":\"left one\"}"),
                            answer("b", "{\"label\":\"bad\",\"workerComment\":\" \"}"),
                            answer("c", "{\"label\":\"good\"}")))),
                null,
                Instant.parse("2024-01-02T03:04:05.678Z"),
                TestJobs.REQUEST),
            null);
    ObjectNode label = result.objects().get(0).label();
    assertThat(label.get("check").intValue()).isEqualTo(1);
    assertThat(label.at("/check-metadata/type").stringValue())
        .isEqualTo("groundtruth/label-verification");
    assertThat(label.at("/check-metadata/worker-feedback").toString())
        .isEqualTo("[{\"comment\":\"left one\"}]");
  }

  private static Annotation answer(String worker, String element) {
    return new Annotation(
        worker, (ObjectNode) JSON.readTree("{\"crowd-image-classifier\":" + element + "}"));
  }

  private static JsonNode overlay(LabelVerification type, String json, String attribute)
      throws Exception {
    ObjectNode input = TaskInput.of("s3://in/1.jpg", CHOICES);
    input.set("manifestLine", JSON.readTree(json));
    input.put("auditedAttribute", attribute);
    String page =
        WorkerTemplate.compile(type.traits().template().source())
            .render(
                input,
                location -> "https://x/" + location.bucket() + "/" + location.key() + "?a=1&b=2");
    Matcher overlay = Pattern.compile("overlay='([^']*)'").matcher(page);
    assertThat(overlay.find()).as(page).isTrue();
    return LENIENT.readTree(
        overlay
            .group(1)
            .replace("&quot;", "\"")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"));
  }
}
