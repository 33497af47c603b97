package io.plumbline.server.s3;

import io.plumbline.aws.sigv4.SignatureRejectedException;
import io.plumbline.aws.sigv4.SigningService;
import io.plumbline.aws.sigv4.VerifiedRequest;
import io.plumbline.objectstore.rest.S3Caller;
import io.plumbline.objectstore.rest.S3RestHandler;
import io.plumbline.objectstore.rest.protocol.ErrorResponse;
import io.plumbline.objectstore.rest.protocol.S3ErrorCode;
import io.plumbline.objectstore.rest.protocol.S3RestException;
import io.plumbline.objectstore.rest.protocol.UnreadBody;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.front.FrontHandler;
import io.plumbline.server.front.Route;
import io.plumbline.server.logging.RequestId;
import io.plumbline.server.logging.SecurityLog;
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
      refuse(SignatureErrors.toS3(e), request, response);
      return;
    }
    if (!mayUse(verified, request)) {
      SecurityLog.refused(request, "AccessDenied", "the link is bound to another IP address");
      refuse(new S3RestException(S3ErrorCode.ACCESS_DENIED, "Access Denied"), request, response);
      return;
    }
    rest.handle(
        new ProvenBodyRequest(request, verified.payload(), e -> verification.refused(request, e)),
        response,
        S3Caller.of(verified.accessKey().accountId()));
  }

  private static void refuse(
      S3RestException error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UnreadBody.dropOfStranger(request);
    String requestId = RequestId.of(request);
    response.setHeader("x-amz-request-id", requestId);
    ErrorResponse.send(error, requestId, request, response);
  }

  /** A link may be bound to the address of the worker whose page it stands in. */
  private static boolean mayUse(VerifiedRequest verified, HttpServletRequest request) {
    return verified.onlyFrom().isEmpty()
        || verified.onlyFrom().get().equals(request.getRemoteAddr());
  }

  /** S3's clients always send the hash of the body, or say that they did not sign it. */
  private static byte[] noBody() {
    throw new IllegalStateException("the signature of an S3 request never needs the body itself");
  }
}
