package io.plumbline.server.sts;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers the token service's API: a form in the query protocol comes in, XML goes out. Safe for
 * use by many threads.
 */
final class StsEndpoint implements FrontHandler {

  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final RequestVerification verification;
  private final StsActions actions;

  StsEndpoint(RequestVerification verification, StsActions actions) {
    this.verification = verification;
    this.actions = actions;
  }

  @Override
  public Route route() {
    return Route.TOKENS;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StsReply reply = answer(request);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(reply.status());
    response.setContentType("text/xml; charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private StsReply answer(HttpServletRequest request) throws IOException {
    String requestId = RequestId.of(request);
    byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return StsReply.error(
          413,
          "RequestEntityTooLarge",
          "The request body must not be longer than " + MAX_BODY_BYTES + " bytes.",
          requestId);
    }
    try {
      VerifiedRequest verified = verification.verify(request, SigningService.STS, () -> body);
      byte[] proven = verified.payload().open(new ByteArrayInputStream(body)).readAllBytes();
      return actions.perform(
          form(new String(proven, StandardCharsets.UTF_8)), verified.accessKey(), requestId);
    } catch (SignatureRejectedException e) {
      return StsReply.error(403, e.rejection().s3Code(), String.valueOf(e.getMessage()), requestId);
    } catch (PayloadRejectedException e) {
      verification.refused(request, e);
      return StsReply.error(400, e.rejection().s3Code(), String.valueOf(e.getMessage()), requestId);
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
