package io.plumbline.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.aws.error.ResourceNotFoundException;
import io.plumbline.aws.error.ValidationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerRequest;
import software.amazon.awssdk.services.sagemaker.model.SageMakerResponse;

/**
 * The SDK's own client at the other end of the wire: what it sends we read, what we write it reads.
 */
class SdkClientTest {
  @Test
  void everyOperation_requestAndResponseAreTheClientsOwn() throws ReflectiveOperationException {
    List<Method> operations =
        Arrays.stream(SageMakerClient.class.getMethods())
            .filter(method -> method.getParameterCount() == 1)
            .filter(
                method -> SageMakerRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
            .filter(method -> SageMakerResponse.class.isAssignableFrom(method.getReturnType()))
            .toList();
    List<String> mismatches = new ArrayList<>();
    SdkPojo[] answer = new SdkPojo[1];
    OneAnswer wire = new OneAnswer(body -> JsonResponses.success(answer[0], "id-1"));
    SageMakerClient client = wire.client();
    for (Method operation : operations) {
      SdkPojo request = generated(operation.getParameterTypes()[0]);
      SdkPojo response = generated(operation.getReturnType());
      answer[0] = response;

      Object received = operation.invoke(client, request);

      if (!Json.parseRequest(wire.sent).equals(Json.parseRequest(PojoWriter.write(request)))) {
        mismatches.add("request of " + operation.getName());
      }
      if (!response.equalsBySdkFields(received)) {
        mismatches.add("response of " + operation.getName());
      }
    }
    assertThat(mismatches).isEmpty();
    assertThat(operations).hasSizeGreaterThan(300);
  }

  @Test
  void modelledError_arrivesAsItsClass() {
    OneAnswer wire =
        new OneAnswer(
            body -> JsonResponses.error(new ResourceNotFoundException("no such job"), "id-2"));

    var error =
        catchThrowableOfType(
            software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException.class,
            () -> wire.client().describeLabelingJob(job -> job.labelingJobName("a")));

    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("no such job");
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFound");
    assertThat(error.requestId()).isEqualTo("id-2");
    assertThat(error.statusCode()).isEqualTo(400);
  }

  @Test
  void commonError_arrivesWithCodeAndText() {
    OneAnswer wire =
        new OneAnswer(body -> JsonResponses.error(new ValidationException("too \"long\""), "id-3"));

    var error =
        catchThrowableOfType(
            SageMakerException.class, () -> wire.client().listLabelingJobs(list -> {}));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("too \"long\"");
  }

  private static SdkPojo generated(Class<?> type) {
    return new GeneratedPojos(type.getName().hashCode()).of(type.asSubclass(SdkPojo.class));
  }

  /** An HTTP client without a network: keeps what was sent, and answers. */
  private static final class OneAnswer implements SdkHttpClient {
    private final Answer answer;
    private byte[] sent = {};

    OneAnswer(Answer answer) {
      this.answer = answer;
    }

    SageMakerClient client() {
      return SageMakerClient.builder()
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
          .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
          .httpClient(this)
          .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          sent =
              request.contentStreamProvider().isPresent()
                  ? request.contentStreamProvider().get().newStream().readAllBytes()
                  : new byte[0];
          return respond(answer.to(sent));
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}

    private static HttpExecuteResponse respond(WireResponse response) throws IOException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      response.writeBodyTo(body);
      SdkHttpFullResponse.Builder head =
          SdkHttpFullResponse.builder().statusCode(response.status());
      response.headers().forEach(head::putHeader);
      return HttpExecuteResponse.builder()
          .response(head.build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.toByteArray())))
          .build();
    }
  }

  private interface Answer {
    WireResponse to(byte[] body);
  }
}
