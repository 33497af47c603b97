package io.plumbline.aws.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.error.InternalFailureException;
import io.plumbline.aws.error.ResourceInUseException;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.model.ApiModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkforceRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateWorkforceResponse;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobSummary;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLabelingJobsResponse;
import software.amazon.awssdk.services.sagemaker.model.StopLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.StopLabelingJobResponse;
import tools.jackson.databind.json.JsonMapper;

class OperationDispatcherTest {
  private static final Caller CALLER =
      new Caller("111122223333", "AKIA", "us-east-1", "127.0.0.1", "request-7");
  private static final String STOP = "SageMaker.StopLabelingJob";

  @Test
  void withOutput_isWrittenWithItsHeaders() {
    OperationDispatcher dispatcher =
        OperationDispatcher.builder(ApiModel.sageMaker())
            .handle(
                "ListLabelingJobs",
                ListLabelingJobsRequest::builder,
                (request, context) ->
                    ListLabelingJobsResponse.builder()
                        .nextToken(request.nameContains() + context.caller().accountId())
                        .labelingJobSummaryList(
                            LabelingJobSummary.builder()
                                .creationTime(Instant.parse("2026-11-23T10:15:30.120Z"))
                                .build())
                        .build())
            .build();

    WireResponse response =
        dispatcher.dispatch("SageMaker.ListLabelingJobs", bytes("{'NameContains': 'cat'}"), CALLER);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers())
        .containsEntry("Content-Type", "application/x-amz-json-1.1")
        .containsEntry("x-amzn-RequestId", "request-7")
        .doesNotContainKey("x-amzn-ErrorType");
    assertThat(response.bodyText())
        .isEqualTo(
            "{\"LabelingJobSummaryList\":[{\"CreationTime\":1795428930.120}],\"NextToken\":\"cat111122223333\"}");
  }

  @Test
  void withoutOutput_hasNoBody() {
    WireResponse response =
        stopping(context -> {}).dispatch(STOP, bytes("{'LabelingJobName': 'a'}"), CALLER);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.contentLength()).isZero();
  }

  @Test
  void handler_getsTheRequestAsItWasGiven() {
    List<OperationContext> contexts = new ArrayList<>();

    stopping(contexts::add)
        .dispatch(STOP, bytes("{'LabelingJobName': 'a', 'Later': {'x': 1.50}}"), CALLER);

    assertThat(contexts.get(0).json())
        .isEqualTo(
            JsonMapper.shared().readTree("{\"LabelingJobName\": \"a\", \"Later\": {\"x\": 1.50}}"));
    assertThat(contexts.get(0).toString()).doesNotContain("Later");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "StopLabelingJob",
        "sagemaker.StopLabelingJob",
        "SageMaker.",
        "SageMaker.Nope",
        "SageMaker.ListTags"
      })
  void unknownTarget(String target) {
    WireResponse response = stopping(context -> {}).dispatch(target, bytes("{}"), CALLER);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "UnknownOperationException");
    assertThat(response.bodyText())
        .startsWith("{\"__type\":\"UnknownOperationException\",\"message\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "7",
        "{} {}",
        "{'a':}",
        "\u00ff",
        "{'LabelingJobName': 7}",
        "{'LabelingJobName': 'a'",
        "nope"
      })
  void malformedBody(String body) {
    WireResponse response =
        stopping(context -> {})
            .dispatch(STOP, body.replace('\'', '"').getBytes(ISO_8859_1), CALLER);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.bodyText())
        .startsWith("{\"__type\":\"SerializationException\",\"Message\":");
  }

  @Test
  void deeplyNestedBody_isRefused() {
    String deep = "{'x':" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(stopping(context -> {}).dispatch(STOP, bytes(deep), CALLER).headers())
        .containsEntry("x-amzn-ErrorType", "SerializationException");
  }

  @Test
  void emptyBody_isARequestWithoutMembers() {
    assertThat(stopping(context -> {}).dispatch(STOP, new byte[0], CALLER).bodyText())
        .contains(
            "Value null at 'labelingJobName' failed to satisfy constraint: Member must not be null");
  }

  @Test
  void longBody_isRefused() {
    OperationDispatcher dispatcher =
        OperationDispatcher.builder(ApiModel.sageMaker()).maxBodyBytes(10).build();

    assertThat(dispatcher.dispatch(STOP, new byte[10], CALLER).status()).isEqualTo(400);
    assertThat(dispatcher.dispatch(STOP, new byte[11], CALLER).status()).isEqualTo(413);
  }

  @Test
  void brokenConstraint_neverReachesTheHandler() {
    List<OperationContext> contexts = new ArrayList<>();

    WireResponse response =
        stopping(contexts::add).dispatch(STOP, bytes("{'LabelingJobName': '-'}"), CALLER);

    assertThat(contexts).isEmpty();
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.bodyText())
        .startsWith(
            "{\"__type\":\"ValidationException\",\"message\":\"1 validation error detected: Value '-' at");
  }

  @Test
  void errorOfTheHandler_isItsWireForm() {
    WireResponse response =
        failing(new ResourceInUseException("taken"))
            .dispatch(STOP, bytes("{'LabelingJobName': 'a'}"), CALLER);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers())
        .containsEntry("x-amzn-ErrorType", "ResourceInUse")
        .containsEntry("x-amzn-RequestId", "request-7");
    assertThat(response.bodyText())
        .isEqualTo("{\"__type\":\"ResourceInUse\",\"Message\":\"taken\"}");
  }

  @Test
  void mistakeInTheHandler_tellsNothing() {
    WireResponse response =
        failing(new IllegalStateException("jdbc:secret"))
            .dispatch(STOP, bytes("{'LabelingJobName': 'a'}"), CALLER);

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers()).containsEntry("x-amzn-RequestId", "request-7");
    assertThat(response.bodyText())
        .isEqualTo(
            "{\"__type\":\"InternalFailure\",\"message\":\""
                + new InternalFailureException().getMessage()
                + "\"}")
        .doesNotContain("secret");
  }

  @Test
  void sensitiveMembers_stayOutOfTheRequestsText() {
    List<String> texts = new ArrayList<>();
    OperationDispatcher dispatcher =
        OperationDispatcher.builder(ApiModel.sageMaker())
            .handle(
                "CreateWorkforce",
                CreateWorkforceRequest::builder,
                (request, context) -> {
                  texts.add(request + " " + context);
                  assertThat(request.oidcConfig().clientSecret()).isEqualTo("hush-hush");
                  return CreateWorkforceResponse.builder().build();
                })
            .build();
    String url = "'https://example.org'";

    WireResponse response =
        dispatcher.dispatch(
            "SageMaker.CreateWorkforce",
            bytes(
                ("{'WorkforceName': 'w', 'OidcConfig': {'ClientId': 'c', 'ClientSecret': 'hush-hush', 'Issuer': %s,"
                        + " 'AuthorizationEndpoint': %s, 'TokenEndpoint': %s, 'UserInfoEndpoint': %s,"
                        + " 'LogoutEndpoint': %s, 'JwksUri': %s}}")
                    .formatted(url, url, url, url, url, url)),
            CALLER);

    assertThat(response.bodyText()).isEqualTo("{}");
    assertThat(texts).hasSize(1).allSatisfy(text -> assertThat(text).doesNotContain("hush-hush"));
  }

  @Test
  void registration_isChecked() {
    OperationDispatcher.Builder builder = OperationDispatcher.builder(ApiModel.sageMaker());
    builder.handle(
        "StopLabelingJob",
        StopLabelingJobRequest::builder,
        (request, context) -> StopLabelingJobResponse.builder().build());

    assertThat(builder.build().unhandled()).hasSize(28).doesNotContain("StopLabelingJob");
    assertThatThrownBy(
            () ->
                builder.handle(
                    "StopLabelingJob",
                    StopLabelingJobRequest::builder,
                    (request, context) -> StopLabelingJobResponse.builder().build()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                builder.handle(
                    "Launch",
                    StopLabelingJobRequest::builder,
                    (request, context) -> StopLabelingJobResponse.builder().build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private interface Heard {
    void hear(OperationContext context);
  }

  private static OperationDispatcher stopping(Heard heard) {
    return OperationDispatcher.builder(ApiModel.sageMaker())
        .handle(
            "StopLabelingJob",
            StopLabelingJobRequest::builder,
            (request, context) -> {
              heard.hear(context);
              return StopLabelingJobResponse.builder().build();
            })
        .build();
  }

  private static OperationDispatcher failing(RuntimeException e) {
    return stopping(
        context -> {
          throw e;
        });
  }

  private static byte[] bytes(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"').getBytes(UTF_8);
  }
}
