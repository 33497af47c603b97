package io.plumbline.server.s3;

import io.plumbline.aws.sigv4.SignatureRejectedException;
import io.plumbline.aws.sigv4.SigningService;
import io.plumbline.aws.sigv4.VerifiedRequest;
import io.plumbline.objectstore.rest.S3Caller;
import io.plumbline.objectstore.rest.S3RestHandler;
import io.plumbline.objectstore.rest.protocol.ErrorResponse;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.front.FrontHandler;
import io.plumbline.server.front.Route;
import io.plumbline.server.logging.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers S3. Every request must be signed, but for preflights, which browsers send unsigned. Safe
 * for use by many threads.
 */
final class S3Front implements FrontHandler {

  private final RequestVerification verification;
  private final S3RestHandler rest;

  S3Front(RequestVerification verification, S3RestHandler rest) {
    this.verification = verification;
    this.rest = rest;
  }

  @Override
  public Route route() {
    return Route.OBJECT_STORE;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getMethod().equals("OPTIONS")) {
      rest.handle(request, response, S3Caller.ANONYMOUS);
      return;
    }
    VerifiedRequest verified;
    try {
      verified = verification.verify(request, SigningService.S3, S3Front::noBody);
    } catch (SignatureRejectedException e) {
      String requestId = RequestId.of(request);
      response.setHeader("x-amz-request-id", requestId);
      ErrorResponse.send(SignatureErrors.toS3(e), requestId, request, response);
      return;
    }
    rest.handle(
        new ProvenBodyRequest(request, verified.payload(), e -> verification.refused(request, e)),
        response,
        S3Caller.of(verified.accessKey().accountId()));
  }

  /** S3's clients always send the hash of the body, or say that they did not sign it. */
  private static byte[] noBody() {
    throw new IllegalStateException("the signature of an S3 request never needs the body itself");
  }
}
