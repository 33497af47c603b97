package io.plumbline.server.sagemaker.humanloop;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.json.RestJsonResponses;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.operation.RestJsonDispatcher;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.front.FrontHandler;
import io.plumbline.server.front.Route;
import io.plumbline.server.logging.RequestId;
import io.plumbline.server.sagemaker.SignedCall;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the runtime API of Augmented AI: reads the body, checks who sent it, dispatches. Safe for
 * use by many threads.
 */
final class HumanLoopEndpoint implements FrontHandler {

  private final RequestVerification verification;
  private final RestJsonDispatcher dispatcher;

  HumanLoopEndpoint(RequestVerification verification, RestJsonDispatcher dispatcher) {
    this.verification = verification;
    this.dispatcher = dispatcher;
  }

  @Override
  public Route route() {
    return Route.HUMAN_LOOPS;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    WireResponse answer;
    try {
      SignedCall call = SignedCall.read(request, verification, dispatcher.maxBodyBytes());
      answer =
          dispatcher.dispatch(
              request.getMethod(),
              request.getRequestURI(),
              request.getQueryString(),
              call.body(),
              call.caller());
    } catch (AwsException e) {
      answer = RestJsonResponses.error(e, RequestId.of(request));
    }
    SignedCall.send(answer, response);
  }
}
