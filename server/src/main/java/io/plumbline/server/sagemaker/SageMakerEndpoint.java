package io.plumbline.server.sagemaker;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.json.JsonResponses;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.front.FrontHandler;
import io.plumbline.server.front.Route;
import io.plumbline.server.logging.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the SageMaker API: reads the body, checks who sent it, dispatches. Safe for use by many
 * threads.
 */
final class SageMakerEndpoint implements FrontHandler {

  private final RequestVerification verification;
  private final OperationDispatcher dispatcher;

  SageMakerEndpoint(RequestVerification verification, OperationDispatcher dispatcher) {
    this.verification = verification;
    this.dispatcher = dispatcher;
  }

  @Override
  public Route route() {
    return Route.SAGEMAKER;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    WireResponse answer;
    try {
      SignedCall call = SignedCall.read(request, verification, dispatcher.maxBodyBytes());
      answer = dispatcher.dispatch(request.getHeader("X-Amz-Target"), call.body(), call.caller());
    } catch (AwsException e) {
      answer = JsonResponses.error(e, RequestId.of(request));
    }
    SignedCall.send(answer, response);
  }
}
