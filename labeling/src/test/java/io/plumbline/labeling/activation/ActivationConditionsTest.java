package io.plumbline.labeling.activation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.error.InvalidRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationConditionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Conditions':[{'ConditionType':'Sampling','ConditionParameters':{'RandomSamplingPercentage':5}}]}",
        "{'Conditions':[{'ConditionType':'ImportantFormKeyConfidenceCheck','ConditionParameters':"
            + "{'ImportantFormKey':'Pay Date','ImportantFormKeyAliases':['PayDate','date'],"
            + "'KeyValueBlockConfidenceLessThan':60,'WordBlockConfidenceGreaterThanEquals':0}}]}",
        "{'Conditions':[{'And':[{'ConditionType':'MissingImportantFormKey','ConditionParameters':"
            + "{'ImportantFormKey':'a'}},{'Or':["
            + "{'ConditionType':'Sampling','ConditionParameters':{'RandomSamplingPercentage':0.01}},"
            + "{'ConditionType':'Sampling','ConditionParameters':{'RandomSamplingPercentage':100}}]}]}]}",
      })
  void conditionsOfTheGuide_areTaken(String conditions) {
    assertThatCode(
            () -> ActivationConditions.parse(quoted(conditions), RequestSource.TEXTRACT_FORMS))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "nothing | is not JSON",
        "[] | one key Conditions",
        "{'Conditions':[]} | list of 1 or more",
        "{'Conditions':[{'And':[]}]} | Conditions[0].And has to be a list of 2",
        "{'Conditions':[5]} | Conditions[0] needs either",
        "{'Conditions':[{'ConditionType':'Luck','ConditionParameters':{}}]} | unknown condition type",
        "{'Conditions':[{'ConditionType':'Sampling','ConditionParameters':{}}]} | RandomSamplingPercentage",
        "{'Conditions':[{'ConditionType':'Sampling','ConditionParameters':{'RandomSamplingPercentage':0}}]}"
            + " | from 0.01 to 100",
        "{'Conditions':[{'ConditionType':'Sampling','ConditionParameters':"
            + "{'RandomSamplingPercentage':1,'Extra':1}}]} | Extra",
        "{'Conditions':[{'ConditionType':'ModerationLabelConfidenceCheck','ConditionParameters':"
            + "{'ModerationLabelName':'x','ConfidenceEquals':1}}]} | are for AWS/Rekognition",
        "{'Conditions':[{'ConditionType':'ImportantFormKeyConfidenceCheck','ConditionParameters':"
            + "{'ImportantFormKey':'x'}}]} | needs one of KeyValueBlockConfidenceEquals",
        "{'Conditions':[{'ConditionType':'MissingImportantFormKey','ConditionParameters':"
            + "{'ImportantFormKey':'x','ImportantFormKeyAliases':[1]}}]} | list of texts",
      })
  void whatTheGuideDoesNotKnow_isRefusedWithItsPlace(String conditions, String reason) {
    assertThatThrownBy(
            () -> ActivationConditions.parse(quoted(conditions), RequestSource.TEXTRACT_FORMS))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void junctionsInJunctionsInJunctions_areRefused(int depth) {
    String sampling =
        "{'ConditionType':'Sampling','ConditionParameters':{'RandomSamplingPercentage':5}}";
    String nested = sampling;
    for (int i = 0; i < depth; i++) {
      nested = "{'Or':[" + sampling + "," + nested + "]}";
    }
    String conditions = quoted("{'Conditions':[" + nested + "]}");

    assertThatThrownBy(() -> ActivationConditions.parse(conditions, RequestSource.TEXTRACT_FORMS))
        .isInstanceOf(InvalidRequestException.class);
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
