package io.plumbline.acceptance.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.acceptance.AwsCredentials;
import io.plumbline.acceptance.RunningPlumbline;
import io.plumbline.acceptance.requester.Requester;
import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.model.violation.ConstraintViolation;
import io.plumbline.aws.model.violation.ConstraintViolations;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Breaks each constraint of the API model once; whatever is refused must leave nothing behind. */
@TestInstance(Lifecycle.PER_CLASS)
class ConstraintViolationTest {

  @RegisterExtension static final RunningPlumbline PLUMBLINE = RunningPlumbline.serving();

  private final Map<String, Integer> refusedByKind = new TreeMap<>();
  private SignedCalls calls = new SignedCalls(PLUMBLINE.address());
  private AwsCredentials key = new AwsCredentials("none", "none");
  private String keptBefore = "";

  @BeforeAll
  void lookAtWhatIsThere() {
    calls = new SignedCalls(PLUMBLINE.address());
    key = PLUMBLINE.credentials();
    keptBefore = everythingKept();
  }

  static List<ConstraintViolation> violations() {
    return ConstraintViolations.of(ApiModel.sageMaker()).all();
  }

  @ParameterizedTest
  @MethodSource("violations")
  void isRefused(ConstraintViolation violation) throws IOException {
    byte[] body = JsonMapper.shared().writeValueAsBytes(violation.request());

    HttpResponse<String> answer =
        calls.send(calls.signed(key, Clock.systemUTC(), violation.operation(), body));

    JsonNode error = JsonMapper.shared().readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(error.path("__type").asString()).endsWith(violation.expectedErrorType());
    assertThat(error.path(messageMember(violation)).asString()).contains(violation.expectedText());
    refusedByKind.merge(violation.constraint(), 1, Integer::sum);
  }

  /** AWS's services spell it so. */
  private static String messageMember(ConstraintViolation violation) {
    return violation.expectedErrorType().equals("SerializationException") ? "Message" : "message";
  }

  @AfterAll
  void nothingWasStored() {
    assertThat(everythingKept()).isEqualTo(keptBefore);
    int refused = refusedByKind.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%d requests with a broken constraint were sent, %d refused: %s%n",
        violations().size(), refused, refusedByKind);
  }

  /** What the account's lists show. */
  private String everythingKept() {
    try (Requester requester = new Requester(PLUMBLINE.address(), key, "none")) {
      SageMakerClient api = requester.sageMaker();
      return String.join(
          "\n",
          api.listLabelingJobs(list -> {}).labelingJobSummaryList().toString(),
          api.listWorkteams(list -> {}).workteams().toString(),
          api.listWorkforces(list -> {}).workforces().toString(),
          api.listHumanTaskUis(list -> {}).humanTaskUiSummaries().toString(),
          api.listFlowDefinitions(list -> {}).flowDefinitionSummaries().toString(),
          requester.s3().listBuckets().buckets().toString());
    }
  }
}
