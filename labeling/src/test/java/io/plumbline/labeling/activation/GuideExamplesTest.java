package io.plumbline.labeling.activation;

import static io.plumbline.labeling.activation.GivenConditions.and;
import static io.plumbline.labeling.activation.GivenConditions.key;
import static io.plumbline.labeling.activation.GivenConditions.keyLessThan;
import static io.plumbline.labeling.activation.GivenConditions.label;
import static io.plumbline.labeling.activation.GivenConditions.missing;
import static io.plumbline.labeling.activation.GivenConditions.or;
import static io.plumbline.labeling.activation.GivenConditions.rekognition;
import static io.plumbline.labeling.activation.GivenConditions.sampling;
import static io.plumbline.labeling.activation.GivenConditions.textract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of the developer guide's two pages on activation conditions: when a loop is started,
 * and what people are asked to review.
 */
class GuideExamplesTest {

  private static final String MALE = "Graphic Male Nudity";
  private static final String FEMALE = "Graphic Female Nudity";
  private static final Draw NEVER = (place, percent) -> false;
  private static final Draw ALWAYS = (place, percent) -> true;

  private static final JsonNode PAY_DATE =
      keyLessThan(65, 85, "Pay Date", "PayDate", "DateOfPay", "pay-date");

  @Test
  void aLabelBetweenTwoConfidences_isReviewed_withTheOtherThatIs() {
    ActivationConditions conditions =
        rekognition(
            or(
                and(label(MALE, "LessThanEquals", 99), label(MALE, "GreaterThanEquals", 90)),
                and(label(FEMALE, "LessThanEquals", 99), label(FEMALE, "GreaterThanEquals", 80))));

    assertThat(reviewed(conditions, labels(MALE, 99.5, FEMALE, 79.9))).isEmpty();
    assertThat(reviewed(conditions, labels(MALE, 90, FEMALE, 79.9))).containsExactly(MALE);
    assertThat(reviewed(conditions, labels(MALE, 99, FEMALE, 80))).containsExactly(MALE, FEMALE);
    assertThat(reviewed(conditions, labels("Weapons", 95, "graphic male nudity", 95))).isEmpty();
  }

  @Test
  void anyLabel_fromAConfidenceOn_isReviewed() {
    ActivationConditions conditions = rekognition(label("*", "GreaterThanEquals", 75));

    assertThat(reviewed(conditions, labels("a", 75, "b", 74.9))).containsExactly("a");
    assertThat(reviewed(conditions, labels("a", 74.9, "b", 74.9))).isEmpty();
    assertThat(reviewed(conditions, labels())).isEmpty();
  }

  @Test
  void sampling_takesEverything_alone_andLetsThrough_besideAnotherCondition() {
    ActivationConditions alone = rekognition(sampling(5));
    ActivationConditions beside = rekognition(and(sampling(5), label(MALE, "GreaterThan", 50)));
    ActivationConditions either = rekognition(or(sampling(5), label(MALE, "GreaterThan", 50)));
    JsonNode found = labels(MALE, 51, "Weapons", 90);

    assertThat(reviewed(alone, found, ALWAYS)).containsExactly(MALE, "Weapons");
    assertThat(reviewed(alone, found, NEVER)).isEmpty();
    assertThat(reviewed(beside, found, ALWAYS)).containsExactly(MALE);
    assertThat(reviewed(beside, found, NEVER)).isEmpty();
    assertThat(reviewed(beside, labels("Weapons", 90), ALWAYS)).isEmpty();
    assertThat(reviewed(either, found, NEVER)).containsExactly(MALE);
    assertThat(reviewed(either, found, ALWAYS)).containsExactly(MALE, "Weapons");
  }

  @Test
  void lowConfidences_areAlwaysReviewed_andHighOnesSampled() {
    ActivationConditions conditions =
        rekognition(
            or(label(MALE, "LessThan", 60), and(sampling(5), label(MALE, "GreaterThan", 90))));

    assertThat(reviewed(conditions, labels(MALE, 59, "Weapons", 1), NEVER)).containsExactly(MALE);
    assertThat(reviewed(conditions, labels(MALE, 91, "Weapons", 1), NEVER)).isEmpty();
    assertThat(reviewed(conditions, labels(MALE, 91, "Weapons", 1), ALWAYS)).containsExactly(MALE);
    assertThat(reviewed(conditions, labels(MALE, 75, "Weapons", 1), ALWAYS)).isEmpty();
  }

  @Test
  void aKey_isReviewed_whenItsBlockAndEachOfItsWordsAreUnsure() {
    ActivationConditions conditions =
        textract(
            keyLessThan(60, 85, "Employee Name", "Name", "EmployeeName"),
            PAY_DATE,
            keyLessThan(60, 85, "Gross Pay", "GrossPay", "GrossAmount"));

    assertThat(keys(conditions, new GivenForm().pair("Name", "Sue", 59, 84)))
        .containsExactly("Name");
    assertThat(keys(conditions, new GivenForm().pair("name", "Sue", 59, 84))).isEmpty();
    assertThat(keys(conditions, new GivenForm().pair("Name", "Sue", 60, 84))).isEmpty();
    assertThat(keys(conditions, new GivenForm().pair("Name", "Sue", 59, 85))).isEmpty();
    assertThat(
            keys(
                conditions,
                new GivenForm()
                    .pair("Gross Pay", "12", 59, 84)
                    .pair("pay-date", "1 May", 64, 84)
                    .pair("Pay Date", "2 May", 64, 84)
                    .pair("Phone", "3", 1, 1)))
        .containsExactly("Gross Pay", "pay-date", "Pay Date");
  }

  @Test
  void everyUnsurePair_isReviewed_byTheStar() {
    ActivationConditions conditions = textract(keyLessThan(60, 90, "*"));

    assertThat(
            keys(
                conditions,
                new GivenForm().pair("a", "1", 59, 89).pair("b", "", 59, 89).pair("c", "3", 60, 1)))
        .containsExactly("a", "b");
  }

  @Test
  void aMissingKey_isAskedFor_withoutThePairsThatWereFound() {
    ActivationConditions conditions = textract(missing("Mailing Address", "Mailing Address:"));

    Verdict verdict = verdict(conditions, new GivenForm().pair("Address", "x", 99, 99), NEVER);
    assertThat(verdict.met()).isTrue();
    assertThat(verdict.selected()).isEqualTo(Selection.NOTHING);
    assertThat(verdict.names()).extracting(InferenceName::name).containsExactly("Mailing Address");
    assertThat(
            verdict(conditions, new GivenForm().pair("Mailing Address:", "x", 1, 1), NEVER).met())
        .isFalse();
  }

  @Test
  void sampledKeys_areReviewedAlone_besideTheirCondition() {
    JsonNode sure =
        key(
            Map.of("KeyValueBlockConfidenceGreaterThan", 90, "WordBlockConfidenceGreaterThan", 90),
            "Pay Date");
    ActivationConditions conditions =
        textract(or(keyLessThan(60, 60, "Pay Date"), and(sampling(5), sure)));
    GivenForm form = new GivenForm().pair("Pay Date", "1 May", 91, 91).pair("Phone", "3", 50, 50);

    assertThat(keys(conditions, form, ALWAYS)).containsExactly("Pay Date");
    assertThat(keys(conditions, form, NEVER)).isEmpty();
    assertThat(keys(textract(or(sampling(5), PAY_DATE)), form, ALWAYS))
        .containsExactly("Pay Date", "Phone");
    assertThat(keys(textract(and(sampling(5), PAY_DATE)), form, ALWAYS)).isEmpty();
  }

  @Test
  void theReport_hasTheConditions_withTheResultAtEach() {
    ActivationConditions conditions =
        textract(or(keyLessThan(100, 100, "Mail address"), missing("Mail address")));

    JsonNode report =
        verdict(conditions, new GivenForm().pair("Mail address", "x", 99, 99), NEVER).report();

    assertThat(report)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"Conditions": [{"EvaluationResult": true, "Or": [
                      {"ConditionType": "ImportantFormKeyConfidenceCheck",
                       "ConditionParameters": {"ImportantFormKey": "Mail address",
                         "ImportantFormKeyAliases": [], "KeyValueBlockConfidenceLessThan": 100.0,
                         "WordBlockConfidenceLessThan": 100.0},
                       "EvaluationResult": true},
                      {"ConditionType": "MissingImportantFormKey",
                       "ConditionParameters": {"ImportantFormKey": "Mail address",
                         "ImportantFormKeyAliases": []},
                       "EvaluationResult": false}]}]}
                    """));
  }

  private static JsonNode labels(Object... namesAndConfidences) {
    ObjectNode response = JsonMapper.shared().createObjectNode();
    response.putArray("ModerationLabels");
    for (int i = 0; i < namesAndConfidences.length; i += 2) {
      response
          .withArray("ModerationLabels")
          .addObject()
          .put("Name", (String) namesAndConfidences[i])
          .put("Confidence", ((Number) namesAndConfidences[i + 1]).doubleValue());
    }
    return response;
  }

  private static List<String> reviewed(ActivationConditions conditions, JsonNode found) {
    return reviewed(conditions, found, NEVER);
  }

  /** The names of the labels that people are to review. */
  private static List<String> reviewed(ActivationConditions conditions, JsonNode found, Draw draw) {
    ServiceResponse response =
        ServiceResponse.read(new Place(found, "response"), RequestSource.REKOGNITION_MODERATION);
    Verdict verdict = conditions.evaluate(response.inferences(), draw);
    return response
        .narrowedTo(verdict.selected())
        .path("moderationLabels")
        .valueStream()
        .map(label -> label.path("name").stringValue())
        .toList();
  }

  private static List<String> keys(ActivationConditions conditions, GivenForm form) {
    return keys(conditions, form, NEVER);
  }

  /** The keys of the pairs that people are to review. */
  private static List<String> keys(ActivationConditions conditions, GivenForm form, Draw draw) {
    ServiceResponse response = read(form);
    Verdict verdict = conditions.evaluate(response.inferences(), draw);
    ObjectNode narrow = response.narrowedTo(verdict.selected());
    return FormBlocks.readPairs(new Place(narrow.path("blocks"), "blocks").list()).stream()
        .map(Inference::name)
        .toList();
  }

  private static Verdict verdict(ActivationConditions conditions, GivenForm form, Draw draw) {
    return conditions.evaluate(read(form).inferences(), draw);
  }

  private static ServiceResponse read(GivenForm form) {
    return ServiceResponse.read(
        new Place(form.response(), "response"), RequestSource.TEXTRACT_FORMS);
  }
}
