package io.plumbline.aws.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.error.ConflictException;
import io.plumbline.aws.error.ResourceLimitExceededException;
import io.plumbline.aws.error.ResourceNotFoundException;
import io.plumbline.aws.json.JsonResponses;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.model.ApiModel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RestJsonDispatcherTest {

  private static final Caller CALLER =
      new Caller("111122223333", "KEY", "us-east-1", "127.0.0.1", "r-1");

  /** Answers with the operation's name and its input. */
  private static final JsonOperation ECHO =
      context ->
          JsonMapper.shared()
              .createObjectNode()
              .put("operation", context.operation())
              .set("input", context.json());

  private final RestJsonDispatcher dispatcher =
      RestJsonDispatcher.builder(ApiModel.a2iRuntime(), 1000)
          .handle("StartHumanLoop", ECHO)
          .handle("DescribeHumanLoop", ECHO)
          .handle("ListHumanLoops", ECHO)
          .handle("StopHumanLoop", ECHO)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET  | /human-loops/a-1 | | | {"operation":"DescribeHumanLoop","input":{"HumanLoopName":"a-1"}}
          GET  | /human-loops/a%2D1 | x=1 | | {"operation":"DescribeHumanLoop","input":{"HumanLoopName":"a-1"}}
          POST | /human-loops/stop | | {"HumanLoopName":"a"} | {"operation":"StopHumanLoop","input":{"HumanLoopName":"a"}}
          GET  | /human-loops | FlowDefinitionArn=arn%3Aaws%3Asagemaker%3Aus-east-1%3A111122223333%3Aflow-definition%2Ff&MaxResults=7&CreationTimeAfter=2026-11-26T12%3A00%3A00.5Z | | {"operation":"ListHumanLoops","input":{"FlowDefinitionArn":"arn:aws:sagemaker:us-east-1:111122223333:flow-definition/f","MaxResults":7,"CreationTimeAfter":1795694400.500}}
          """)
  void dispatch_takesTheInputFromPathQueryAndBody(
      String method, String path, @Nullable String query, @Nullable String body, String answer) {
    assertThat(call(method, path, query, body).bodyText()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /human-loops/UPPER | | ValidationException | 400
          GET    | /human-loops/%zz | | ValidationException | 400
          GET    | /human-loops | | ValidationException | 400
          GET    | /human-loops | MaxResults=many | ValidationException | 400
          GET    | /human-loops | CreationTimeAfter=yesterday | ValidationException | 400
          DELETE | /human-loops/a | | UnknownOperationException | 400
          PUT    | /human-loops/a | | UnknownOperationException | 400
          GET    | /human-loops/a/b | | UnknownOperationException | 400
          """)
  void dispatch_refuses(
      String method, String path, @Nullable String query, String code, int status) {
    assertError(call(method, path, query, null), code, status);
  }

  @Test
  void errors_haveTheCodesOfThisProtocol() {
    assertError(failing(new ResourceNotFoundException("none")), "ResourceNotFoundException", 404);
    assertError(failing(new ConflictException("twice")), "ConflictException", 409);
    assertError(
        failing(new ResourceLimitExceededException("full")), "ServiceQuotaExceededException", 402);
    assertError(failing(new IllegalStateException("secret")), "InternalServerException", 500);
    assertThat(failing(new IllegalStateException("secret")).bodyText()).doesNotContain("secret");
    assertError(
        call("POST", "/human-loops", null, "x".repeat(1001)),
        "RequestEntityTooLargeException",
        413);
  }

  @Test
  void builder_takesEachOperationOfTheModelOnce() {
    assertThat(dispatcher.unhandled()).containsExactly("DeleteHumanLoop");
    RestJsonDispatcher.Builder builder =
        RestJsonDispatcher.builder(ApiModel.a2iRuntime(), 1).handle("StopHumanLoop", ECHO);
    assertThatThrownBy(() -> builder.handle("StopHumanLoop", ECHO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.handle("StopIt", ECHO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WireResponse failing(RuntimeException failure) {
    return RestJsonDispatcher.builder(ApiModel.a2iRuntime(), 1000)
        .handle(
            "DescribeHumanLoop",
            context -> {
              throw failure;
            })
        .build()
        .dispatch("GET", "/human-loops/a", null, new byte[0], CALLER);
  }

  private WireResponse call(
      String method, String path, @Nullable String query, @Nullable String body) {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    return dispatcher.dispatch(method, path, query, bytes, CALLER);
  }

  private static void assertError(WireResponse answer, String code, int status) {
    assertThat(answer.headers().get(JsonResponses.ERROR_TYPE)).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(JsonMapper.shared().readTree(answer.bodyText()).path("Message").stringValue())
        .isNotEmpty();
  }
}
