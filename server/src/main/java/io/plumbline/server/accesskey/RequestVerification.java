package io.plumbline.server.accesskey;

import io.plumbline.aws.sigv4.PayloadRejectedException;
import io.plumbline.aws.sigv4.RequestHeaders;
import io.plumbline.aws.sigv4.SigV4Verifier;
import io.plumbline.aws.sigv4.SignatureRejectedException;
import io.plumbline.aws.sigv4.SignedRequest;
import io.plumbline.aws.sigv4.SigningService;
import io.plumbline.aws.sigv4.VerifiedRequest;
import io.plumbline.server.logging.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Checks the signatures of HTTP requests and logs what is refused. Safe for use by many threads.
 */
public final class RequestVerification {

  private final SigV4Verifier verifier;

  RequestVerification(SigV4Verifier verifier) {
    this.verifier = verifier;
  }

  /**
   * Checks a request.
   *
   * @param request its {@code getRequestURI} is the path as it came
   * @param service the service that it is about to be given to
   * @param body the whole body; asked for only where the client does not send its hash
   * @throws SignatureRejectedException if it is not proven to come from a key of ours
   */
  public VerifiedRequest verify(
      HttpServletRequest request, SigningService service, Supplier<byte[]> body) {
    try {
      return verifier.verify(
          new SignedRequest(
              request.getMethod(),
              request.getRequestURI(),
              request.getQueryString(),
              headers(request),
              () -> sha256(body.get())),
          service);
    } catch (SignatureRejectedException e) {
      SecurityLog.refused(request, e.rejection().s3Code(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Logs a body that is not the one that was signed. */
  public void refused(HttpServletRequest request, PayloadRejectedException rejected) {
    SecurityLog.refused(
        request, rejected.rejection().s3Code(), String.valueOf(rejected.getMessage()));
  }

  private static RequestHeaders headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return RequestHeaders.of(headers);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
