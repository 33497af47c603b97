package io.plumbline.labeling.activation;

import static io.plumbline.labeling.activation.GivenConditions.keyLessThan;
import static io.plumbline.labeling.activation.GivenConditions.label;
import static io.plumbline.labeling.activation.GivenConditions.missing;
import static io.plumbline.labeling.activation.GivenConditions.rekognition;
import static io.plumbline.labeling.activation.GivenConditions.sampling;
import static io.plumbline.labeling.activation.GivenConditions.textract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.error.InvalidRequestException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InferenceInputTest {

  private static final String DEFINITION =
      "arn:aws:sagemaker:us-east-1:111122223333:flow-definition/f";

  private static final String MODERATION =
      """
      {"mine": {"Kept": 1},
       "aiServiceRequest": {"Image": {"S3Object": {"Bucket": "b", "Name": "%s"}}},
       "aiServiceResponse": {"ModerationLabels": [
         {"Confidence": 96.7122802734375, "Name": "Suggestive", "ParentName": ""},
         {"Confidence": 99.5, "Name": "Weapons", "ParentName": "Violence"}],
         "ModerationModelVersion": "3.0", "ResponseMetadata": {"HTTPStatusCode": 200}}}
      """;

  @Test
  void theInputContent_isTheDocumentedOne_andHasOurClientsMembersBesides() {
    Activation activation =
        evaluate(rekognition(label("Suggestive", "LessThan", 98)), MODERATION.formatted("a.jpg"));

    assertThat(activation.reasons()).containsExactly("ConditionsEvaluation");
    Activation.Review review = Objects.requireNonNull(activation.review());
    assertThat(json(review.inputContent()))
        .isEqualTo(
            json(
                """
                {"mine": {"Kept": 1},
                 "aiServiceRequest": {"image": {"s3Object": {"bucket": "b", "name": "a.jpg"}}},
                 "aiServiceResponse": {"moderationLabels": [
                   {"confidence": 96.7122802734375, "name": "Suggestive", "parentName": ""},
                   {"confidence": 99.5, "name": "Weapons", "parentName": "Violence"}],
                   "moderationModelVersion": "3.0"},
                 "selectedAiServiceResponse": {"moderationLabels": [
                   {"confidence": 96.7122802734375, "name": "Suggestive", "parentName": ""}],
                   "moderationModelVersion": "3.0"},
                 "humanTaskActivationConditionResults": {"Conditions": [
                   {"ConditionType": "ModerationLabelConfidenceCheck",
                    "ConditionParameters":
                      {"ModerationLabelName": "Suggestive", "ConfidenceLessThan": 98.0},
                    "EvaluationResult": true}]}}
                """));
    assertThat(review.pageInput()).isEqualTo(review.inputContent());
    assertThat(json(activation.conditionResults()))
        .isEqualTo(json(review.inputContent()).path("humanTaskActivationConditionResults"));
  }

  @Test
  void namesOfAugmentedAi_areTaken_asThoseOfTheService() {
    Activation first =
        evaluate(rekognition(label("*", "LessThan", 98)), MODERATION.formatted("a.jpg"));

    Activation second =
        evaluate(
            rekognition(label("*", "LessThan", 98)),
            Objects.requireNonNull(first.review()).inputContent());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void noConditionTrue_isNoReview_butSaysWhatWasLookedAt() {
    Activation activation =
        evaluate(rekognition(label("Suggestive", "LessThan", 90)), MODERATION.formatted("a.jpg"));

    assertThat(activation.review()).isNull();
    assertThat(activation.reasons()).isEmpty();
    assertThat(
            json(activation.conditionResults())
                .path("Conditions")
                .path(0)
                .path("EvaluationResult")
                .booleanValue())
        .isFalse();
  }

  @Test
  void withoutConditions_everythingIsReviewed() {
    Activation activation = evaluate(ActivationConditions.NONE, MODERATION.formatted("a.jpg"));

    JsonNode content = json(Objects.requireNonNull(activation.review()).inputContent());
    assertThat(content.path("selectedAiServiceResponse"))
        .isEqualTo(content.path("aiServiceResponse"));
    assertThat(activation.conditionResults()).isEqualTo("{\"Conditions\":[]}");
    assertThat(activation.reasons()).containsExactly("NoActivationConditions");
  }

  @Test
  void thePageOfAForm_isToldTheKeysToLookFor_andTheOutputIsNot() {
    ObjectNode content = JsonMapper.shared().createObjectNode();
    content.set("aiServiceResponse", new GivenForm().pair("Name", "Sue", 50, 50).response());
    ActivationConditions conditions =
        textract(
            missing("Phone", "Tel."), keyLessThan(60, 60, "*"), missing("Name"), missing("Mail"));

    Activation activation =
        InferenceInput.of(content, RequestSource.TEXTRACT_FORMS)
            .orElseThrow()
            .evaluate(conditions, DEFINITION, "loop");

    Activation.Review review = Objects.requireNonNull(activation.review());
    assertThat(json(review.pageInput()).path("humanLoopContext"))
        .isEqualTo(
            json(
                """
                {"importantFormKeys": [
                  {"importantFormKey": "Phone", "importantFormKeyAliases": ["Tel."]},
                  {"importantFormKey": "Mail", "importantFormKeyAliases": []}]}
                """));
    assertThat(json(review.inputContent()).has("humanLoopContext")).isFalse();
    assertThat(
            json(review.inputContent()).path("selectedAiServiceResponse").path("documentMetadata"))
        .isEqualTo(json("{\"pages\": 1}"));
    assertThat(json(review.inputContent()).path("selectedAiServiceResponse").path("blocks"))
        .extracting(block -> block.path("blockType").stringValue())
        .containsExactly("WORD", "WORD", "KEY_VALUE_SET", "KEY_VALUE_SET");
  }

  @Test
  void aPicture_isSampledOrNot_underEveryName_andPicturesWithoutAName_byTheLoops() {
    ActivationConditions half = rekognition(sampling(50));
    String unnamed = "{\"aiServiceResponse\": {\"moderationLabels\": []}}";

    assertThat(IntStream.range(0, 40).mapToObj(i -> sampled(half, unnamed, "loop-" + i)))
        .contains(true, false);
    for (String picture : new String[] {"a.jpg", "b.jpg", "c.jpg", "d.jpg"}) {
      String content = MODERATION.formatted(picture);
      boolean first = sampled(half, content, "first");
      assertThat(IntStream.range(0, 40).mapToObj(i -> sampled(half, content, "loop-" + i)))
          .containsOnly(first);
    }
  }

  private static boolean sampled(ActivationConditions conditions, String content, String name) {
    return InferenceInput.of((ObjectNode) json(content), RequestSource.REKOGNITION_MODERATION)
            .orElseThrow()
            .evaluate(conditions, DEFINITION, name)
            .review()
        != null;
  }

  @Test
  void withoutAResponse_thereIsNothingToLookAt() {
    assertThat(
            InferenceInput.of(
                (ObjectNode) json("{\"image\": \"s3://b/a.jpg\"}"),
                RequestSource.REKOGNITION_MODERATION))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "'x' | aiServiceResponse has to be a JSON object",
        "null | aiServiceResponse is missing",
        "{} | aiServiceResponse.moderationLabels is missing; it has to be a list",
        "{'ModerationLabels':{}} | aiServiceResponse.moderationLabels has to be a list",
        "{'ModerationLabels':[{'Name':'a'}]} | moderationLabels[0].confidence is missing",
        "{'ModerationLabels':[{'Name':'a','Confidence':'9'}]} | confidence has to be a number",
        "{'ModerationLabels':[{'Name':'a','Confidence':1e999}]} | confidence has to be",
        "{'ModerationLabels':[{'Name':['a'],'Confidence':9}]} | moderationLabels[0].name has to be",
        "{'ModerationLabels':[7]} | moderationLabels[0].name is missing",
        "{'ModerationLabels':[{'Name':'a','name':'b'}]} | ModerationLabels[0] has \"name\" twice",
        "{'ModerationLabels':[],'moderationLabels':[]} | aiServiceResponse has \"moderationLabels\" twice",
      })
  void whatIsNoAnswerOfRekognition_isRefusedWithItsPlace(String response, String reason) {
    assertRefused(response, RequestSource.REKOGNITION_MODERATION, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'moderationLabels':[]} | aiServiceResponse.blocks is missing",
        "{'Blocks':[{}]} | blocks[0].blockType is missing",
        "{'Blocks':[{'BlockType':1}]} | blocks[0].blockType has to be a text",
        "{'Blocks':[{'BlockType':'WORD','Id':'a'},{'BlockType':'WORD','Id':'a'}]} | blocks[1].id is \"a\"",
        "{'Blocks':[{'BlockType':'WORD','Id':5}]} | blocks[0].id has to be",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':'KEY'}]} | blocks[0].entityTypes has to be",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':[1]}]} | blocks[0].entityTypes[0] has to be",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':['KEY']}]} | blocks[0].confidence is missing",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':['KEY'],'Confidence':1,"
            + "'Relationships':[{'Type':'VALUE'}]}]} | blocks[0].relationships[0].ids is missing",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':['KEY'],'Confidence':1,"
            + "'Relationships':[{'Type':'VALUE','Ids':['v']}]}]}"
            + " | relationships[0].ids[0]: there is no block with the id \"v\"",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':['KEY'],'Confidence':1,"
            + "'Relationships':[{'Type':'CHILD','Ids':['w']}]},{'BlockType':'WORD','Id':'w','Text':'x'}]}"
            + " | blocks[1].confidence is missing",
        "{'Blocks':[{'BlockType':'KEY_VALUE_SET','EntityTypes':['KEY'],'Confidence':1,"
            + "'Relationships':[{'Type':'CHILD','Ids':['w']}]},{'BlockType':'WORD','Id':'w','Confidence':1}]}"
            + " | blocks[1].text is missing",
      })
  void whatIsNoAnswerOfTextract_isRefusedWithItsPlace(String response, String reason) {
    assertRefused(response, RequestSource.TEXTRACT_FORMS, reason);
  }

  @Test
  void blocksThatNameEachOther_endAllTheSame() {
    ObjectNode content =
        (ObjectNode)
            json(
                """
                {"aiServiceResponse": {"blocks": [
                  {"blockType": "KEY_VALUE_SET", "id": "k", "confidence": 1, "entityTypes": ["KEY"],
                   "relationships": [{"type": "VALUE", "ids": ["k", "k"]},
                                     {"type": "CHILD", "ids": ["k"]}]}]}}
                """);

    Activation activation =
        InferenceInput.of(content, RequestSource.TEXTRACT_FORMS)
            .orElseThrow()
            .evaluate(textract(keyLessThan(60, 60, "*")), DEFINITION, "loop");

    JsonNode reviewed = json(Objects.requireNonNull(activation.review()).inputContent());
    assertThat(reviewed.path("selectedAiServiceResponse").path("blocks")).hasSize(1);
  }

  @Test
  void blocksThatNameEachOtherOverAndOver_areRefused() {
    String ids = "\"a\"" + ",\"a\"".repeat(19_999);
    String block =
        "{'blockType': 'KEY_VALUE_SET', 'id': 'a', 'confidence': 1, 'entityTypes': ['KEY'],"
            + "'relationships': [{'type': 'VALUE', 'ids': [%1$s]},"
            + "{'type': 'CHILD', 'ids': [%1$s]}]}";

    assertRefused(
        "{'blocks': [" + block.formatted(ids) + "]}",
        RequestSource.TEXTRACT_FORMS,
        "more than 1000000 blocks");
  }

  @Test
  void aRequestThatIsNoObject_isRefused() {
    ObjectNode content = (ObjectNode) json(MODERATION.formatted("a.jpg"));
    content.put("aiServiceRequest", "x");

    assertThatThrownBy(() -> InferenceInput.of(content, RequestSource.REKOGNITION_MODERATION))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("InputContent.aiServiceRequest");
  }

  private static void assertRefused(String response, RequestSource source, String reason) {
    ObjectNode content =
        (ObjectNode) json("{\"aiServiceResponse\": " + response.replace('\'', '"') + "}");

    assertThatThrownBy(() -> InferenceInput.of(content, source))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("HumanLoopInput.InputContent.aiServiceResponse")
        .hasMessageContaining(reason);
  }

  private static Activation evaluate(ActivationConditions conditions, String content) {
    return InferenceInput.of((ObjectNode) json(content), RequestSource.REKOGNITION_MODERATION)
        .orElseThrow()
        .evaluate(conditions, DEFINITION, "loop");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
