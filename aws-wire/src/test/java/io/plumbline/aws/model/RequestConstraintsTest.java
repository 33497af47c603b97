package io.plumbline.aws.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.error.SerializationException;
import io.plumbline.aws.error.ValidationException;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How refusals are worded, and where the edges of the constraints are. */
class RequestConstraintsTest {
  private static final RequestConstraints CONSTRAINTS =
      new RequestConstraints(ApiModel.sageMaker());

  /** A model of its own for what SageMaker's does not have. */
  private static final RequestConstraints SMALL =
      new RequestConstraints(
          ApiModel.read(
              new ByteArrayInputStream(
                  """
                  {"metadata": {"targetPrefix": "Small"},
                   "operations": {"Op": {"input": {"shape": "In"}}, "Nothing": {}},
                   "shapes": {
                     "In": {"type": "structure", "members": {
                       "Choice": {"shape": "Choice"}, "Data": {"shape": "Data"}, "Evil": {"shape": "Evil"},
                       "Free": {"shape": "Free"}, "Secrets": {"shape": "Secrets"}, "Long": {"shape": "Long"},
                       "Real": {"shape": "Real"}, "ByName": {"shape": "ByName"}, "Short": {"shape": "Short"}}},
                     "Choice": {"type": "structure", "union": true, "members": {
                       "A": {"shape": "Free"}, "B": {"shape": "Free"}}},
                     "Data": {"type": "blob", "min": 1, "max": 3},
                     "Evil": {"type": "string", "pattern": "(a|aa)+b", "max": 100000},
                     "Free": {"type": "string", "pattern": "[a-z]*"},
                     "Short": {"type": "string", "max": 3},
                     "Secret": {"type": "string", "max": 3, "sensitive": true},
                     "Secrets": {"type": "list", "member": {"shape": "Secret"}, "max": 1},
                     "Long": {"type": "long", "min": 1},
                     "Real": {"type": "double", "max": 1},
                     "ByName": {"type": "map", "key": {"shape": "Free"}, "value": {"shape": "Choice"}}}}
                  """
                      .getBytes(UTF_8))));

  @Test
  void pattern() {
    assertThat(message("StopLabelingJob", "{'LabelingJobName': 'x!'}"))
        .isEqualTo(
            "1 validation error detected: Value 'x!' at 'labelingJobName' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}");
  }

  @Test
  void severalErrors_areCountedAndJoined() {
    assertThat(message("AddTags", "{'Tags': [{'Key': 'a'}, {'Key': '', 'Value': 'v'}]}"))
        .isEqualTo(
            "3 validation errors detected: Value null at 'resourceArn' failed to satisfy constraint: "
                + "Member must not be null; "
                + "Value null at 'tags.1.member.value' failed to satisfy constraint: Member must not be null; "
                + "Value '' at 'tags.2.member.key' failed to satisfy constraint: "
                + "Member must have length greater than or equal to 1");
  }

  @Test
  void scalarsInAList_areToldOfAtTheList() {
    assertThat(
            message(
                "DeleteTags",
                "{'ResourceArn': 'arn:aws:sagemaker:r:111122223333:x', 'TagKeys': ['ok', '!']}"))
        .isEqualTo(
            "1 validation error detected: Value '[ok, !]' at 'tagKeys' failed to satisfy constraint: "
                + "Member must satisfy constraint: [Member must have length less than or equal to 128, "
                + "Member must have length greater than or equal to 1, "
                + "Member must satisfy regular expression pattern: ([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)]");
  }

  @Test
  void enumeration() {
    assertThat(message("ListLabelingJobs", "{'SortBy': 'Size'}"))
        .isEqualTo(
            "1 validation error detected: Value 'Size' at 'sortBy' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [Name, CreationTime, Status]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, greater than or equal to 1",
    "-2147483648, greater than or equal to 1",
    "101, less than or equal to 100"
  })
  void range(String value, String words) {
    assertThat(message("ListLabelingJobs", "{'MaxResults': " + value + "}"))
        .isEqualTo(
            "1 validation error detected: Value '%s' at 'maxResults' failed to satisfy constraint: Member must have value %s"
                .formatted(value, words));
  }

  @Test
  void sensitiveValues_areNotShown() {
    String secret = "pässword";
    assertThat(
            message(
                "UpdateWorkforce",
                "{'WorkforceName': 'w', 'OidcConfig': {'ClientId': 'c', 'ClientSecret': '"
                    + secret
                    + "'}}"))
        .contains("Value at 'oidcConfig.clientSecret' failed to satisfy constraint")
        .doesNotContain(secret);
    assertThat(smallMessage("{'Secrets': ['abcd']}"))
        .contains("Value at 'secrets' failed")
        .doesNotContain("abcd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'LabelingJobName': 7}",
        "{'LabelingJobName': ['a']}",
        "{'LabelingJobName': {}}",
        "{'LabelingJobName': true}"
      })
  void wrongType(String request) {
    assertThatThrownBy(() -> CONSTRAINTS.check("StopLabelingJob", json(request)))
        .isInstanceOf(SerializationException.class)
        .hasMessageEndingWith(" can not be converted to a String at 'labelingJobName'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'5'", "5.5", "2147483648", "1e400", "-1e400", "1e99", "true", "[5]"})
  void wrongInteger(String value) {
    assertThatThrownBy(
            () -> CONSTRAINTS.check("ListLabelingJobs", json("{'MaxResults': " + value + "}")))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("can not be converted to an Integer at 'maxResults'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5.0", "5e0", "null"})
  void rightInteger(String value) {
    assertThatCode(
            () -> CONSTRAINTS.check("ListLabelingJobs", json("{'MaxResults': " + value + "}")))
        .doesNotThrowAnyException();
  }

  @Test
  void unknownMembers_areIgnored() {
    assertThatCode(
            () -> CONSTRAINTS.check("ListLabelingJobs", json("{'New': {'Deep': [1, null]}}")))
        .doesNotThrowAnyException();
  }

  @Test
  void nullsInLists() {
    assertThat(
            message(
                "DeleteTags",
                "{'ResourceArn': 'arn:aws:sagemaker:r:111122223333:x', 'TagKeys': [null]}"))
        .isEqualTo(
            "1 validation error detected: Value '[null]' at 'tagKeys' failed to satisfy constraint: Member must not be null");
  }

  @Test
  void taskTitle_takesTheBasicPlaneAndNoControlCharacters() {
    assertThat(titleIsAccepted("猫 or dog\t\n\r\uD7FF\uE000\uFFFD")).isTrue();
    assertThat(titleIsAccepted("cat 🐈")).isFalse();
    assertThat(titleIsAccepted("bell \u0007")).isFalse();
    assertThat(titleIsAccepted("\uFFFE")).isFalse();
  }

  @Test
  void lengths_countCodePoints() {
    assertThatCode(() -> SMALL.check("Op", json("{'Short': '🐈🐈🐈'}"))).doesNotThrowAnyException();
    assertThat(smallMessage("{'Short': '🐈🐈🐈🐈'}")).contains("length less than or equal to 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Choice': {}}                         | at 'choice' failed to satisfy constraint: Member must have exactly one",
        "{'Choice': {'A': null}}                | at 'choice' failed to satisfy constraint: Member must have exactly one",
        "{'Choice': {'A': 'a', 'B': 'b'}}       | at 'choice' failed to satisfy constraint: Member must have exactly one",
        "{'ByName': {'k': {'A': 'a', 'B': 'b'}}}| at 'byName.k.member' failed to satisfy constraint: Member must have exactly",
        "{'ByName': {'K': {'A': 'a'}}}          | at 'byName' failed to satisfy constraint: Map keys must satisfy constraint: [",
        "{'ByName': {'k': {'A': 'A'}}}          | Value 'A' at 'byName.k.member.a' failed",
        "{'ByName': {'k': null}}                | at 'byName' failed to satisfy constraint: Member must not be null",
        "{'Data': ''}                           | at 'data' failed to satisfy constraint: Member must have length greater",
        "{'Data': 'AAAAAA=='}                   | at 'data' failed to satisfy constraint: Member must have length less",
        "{'Long': 0}                            | at 'long' failed to satisfy constraint: Member must have value greater",
        "{'Real': 1.5}                          | at 'real' failed to satisfy constraint: Member must have value less"
      })
  void shapesThatSageMakerHasNot(String request, String words) {
    assertThat(smallMessage(request.strip())).contains(words.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Choice': {'A': 'a', 'C': 1}}",
        "{'Data': 'AAAA'}",
        "{'Real': 0.5}",
        "{'Long': 9223372036854775807}",
        "{}"
      })
  void shapesThatSageMakerHasNot_accepted(String request) {
    assertThatCode(() -> SMALL.check("Op", json(request))).doesNotThrowAnyException();
    assertThatCode(() -> SMALL.check("Nothing", json(request))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Data': '?'}",
        "{'Data': 1}",
        "{'Real': '1'}",
        "{'Long': 1e30}",
        "{'ByName': []}",
        "[]"
      })
  void shapesThatSageMakerHasNot_wrongType(String request) {
    assertThatThrownBy(() -> SMALL.check("Op", json(request)))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void hostilePattern_endsInBoundedTime() {
    String hostile = "a".repeat(90_000) + "c";

    assertThat(smallMessage("{'Evil': '" + hostile + "'}"))
        .startsWith("1 validation error detected: Value 'aaa")
        .contains("… ".strip())
        .hasSizeLessThan(2000);
  }

  @Test
  void veryLongText_isNotMatchedAtAll() {
    String longText = "a".repeat(1_000_000);

    assertThat(smallMessage("{'Free': '" + longText + "'}"))
        .contains("pattern: [a-z]*")
        .hasSizeLessThan(2000);
    assertThat(message("StopLabelingJob", "{'LabelingJobName': '" + longText + "'}"))
        .startsWith("1 validation error")
        .contains("length less than or equal to 63");
  }

  @Test
  void everyPatternOfTheModel_takesItsLongestHostileText() {
    List<String> hostile =
        List.of("a", "-", "a-", "0:", "1", " ", "猫", "🐈", "a ", "arn:aws:", "s", "%", ".", "\n");
    ApiModel model = ApiModel.sageMaker();
    model
        .shapes()
        .values()
        .forEach(
            shape ->
                shape.constraints().stream()
                    .filter(constraint -> constraint instanceof Constraint.Matches)
                    .map(constraint -> (Constraint.Matches) constraint)
                    .forEach(
                        matches -> hostile.forEach(text -> assertSameAsUnbounded(matches, text))));
  }

  /** The budget never changes the answer of a pattern of the model. */
  private static void assertSameAsUnbounded(Constraint.Matches matches, String piece) {
    int length = (int) Math.min(matches.longest(), 10_000);
    String text = piece.repeat(length / piece.codePointCount(0, piece.length()));
    JsonNode node = JsonMapper.shared().getNodeFactory().stringNode(text);

    assertThat(matches.accepts(node))
        .as(matches + " for " + piece)
        .isEqualTo(matches.pattern().matcher(text).matches());
  }

  @Test
  void manyErrors_areCountedAndCut() {
    String tags =
        Arrays.stream(new int[2000]).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));

    assertThat(
            message(
                "AddTags",
                "{'ResourceArn': 'arn:aws:sagemaker:r:111122223333:x', 'Tags': " + tags + "}"))
        .startsWith("4001 validation errors detected: ")
        .contains("'tags.1.member.key'")
        .doesNotContain("'tags.2000.member.key'");
  }

  @Test
  void unknownOperation_isAMistakeOfTheCaller() {
    assertThatThrownBy(() -> CONSTRAINTS.check("Launch", json("{}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void modelThatMentionsWhatItHasNot_isRefusedWhenRead() {
    String broken =
        "{'metadata':{'targetPrefix':'P'},'operations':{},"
            + "'shapes':{'L':{'type':'list','member':{'shape':'Missing'}}}}";

    assertThatThrownBy(
            () ->
                ApiModel.read(new ByteArrayInputStream(broken.replace('\'', '"').getBytes(UTF_8))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Missing");
  }

  private static boolean titleIsAccepted(String title) {
    Constraint.Matches matches =
        (Constraint.Matches)
            ApiModel.sageMaker().shape("TaskTitle").constraints().stream()
                .filter(c -> c instanceof Constraint.Matches)
                .findFirst()
                .orElseThrow();
    return matches.accepts(JsonMapper.shared().getNodeFactory().stringNode(title));
  }

  private static String message(String operation, String request) {
    return message(CONSTRAINTS, operation, request);
  }

  private static String smallMessage(String request) {
    return message(SMALL, "Op", request);
  }

  private static String message(RequestConstraints constraints, String operation, String request) {
    AwsException refused =
        catchThrowableOfType(
            ValidationException.class, () -> constraints.check(operation, json(request)));
    assertThat(refused).as("accepted: %.100s", request).isNotNull();
    return refused.getMessage();
  }

  private static JsonNode json(String withSingleQuotes) {
    return JsonMapper.shared().readTree(withSingleQuotes.replace('\'', '"'));
  }
}
