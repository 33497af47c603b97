package io.plumbline.server.sagemaker;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.error.RequestTooLargeException;
import io.plumbline.aws.json.JsonResponses;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.operation.Caller;
import io.plumbline.aws.operation.OperationDispatcher;
import io.plumbline.aws.sigv4.PayloadRejectedException;
import io.plumbline.aws.sigv4.SignatureRejectedException;
import io.plumbline.aws.sigv4.SigningService;
import io.plumbline.aws.sigv4.VerifiedRequest;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.front.FrontHandler;
import io.plumbline.server.front.Route;
import io.plumbline.server.logging.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
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
      answer = answer(request);
    } catch (AwsException e) {
      answer = JsonResponses.error(e, RequestId.of(request));
    }
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentLength(answer.contentLength());
    answer.writeBodyTo(response.getOutputStream());
  }

  private WireResponse answer(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(dispatcher.maxBodyBytes() + 1);
    if (body.length > dispatcher.maxBodyBytes()) {
      throw new RequestTooLargeException(
          "The request body must not be longer than " + dispatcher.maxBodyBytes() + " bytes.");
    }
    try {
      VerifiedRequest verified = verification.verify(request, SigningService.SAGEMAKER, () -> body);
      byte[] proven = verified.payload().open(new ByteArrayInputStream(body)).readAllBytes();
      return dispatcher.dispatch(
          request.getHeader("X-Amz-Target"), proven, caller(request, verified));
    } catch (SignatureRejectedException e) {
      throw e.toJsonError();
    } catch (PayloadRejectedException e) {
      verification.refused(request, e);
      throw e.toJsonError();
    }
  }

  private static Caller caller(HttpServletRequest request, VerifiedRequest verified) {
    return new Caller(
        verified.accessKey().accountId(),
        verified.accessKey().id(),
        verified.region(),
        request.getRemoteAddr(),
        RequestId.of(request));
  }
}
