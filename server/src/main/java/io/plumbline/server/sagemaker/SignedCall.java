package io.plumbline.server.sagemaker;

import io.plumbline.aws.error.AwsException;
import io.plumbline.aws.error.RequestTooLargeException;
import io.plumbline.aws.json.WireResponse;
import io.plumbline.aws.operation.Caller;
import io.plumbline.aws.sigv4.PayloadRejectedException;
import io.plumbline.aws.sigv4.SignatureRejectedException;
import io.plumbline.aws.sigv4.SigningService;
import io.plumbline.aws.sigv4.VerifiedRequest;
import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.logging.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A request that is known to come from somebody, as they sent it. Immutable. */
public final class SignedCall {

  private final Caller caller;
  private final byte[] body;

  private SignedCall(Caller caller, byte[] body) {
    this.caller = caller;
    this.body = body;
  }

  /** Who sent it. */
  public Caller caller() {
    return caller;
  }

  /** The whole body; the caller does not change it. */
  public byte[] body() {
    return body;
  }

  /**
   * Reads a request and checks who sent it.
   *
   * @param maxBodyBytes longer bodies are refused
   * @throws AwsException what the sender is to be told when it is refused
   */
  public static SignedCall read(
      HttpServletRequest request, RequestVerification verification, int maxBodyBytes)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(maxBodyBytes + 1);
    if (body.length > maxBodyBytes) {
      throw new RequestTooLargeException(
          "The request body must not be longer than " + maxBodyBytes + " bytes.");
    }
    try {
      VerifiedRequest verified = verification.verify(request, SigningService.SAGEMAKER, () -> body);
      byte[] proven = verified.payload().open(new ByteArrayInputStream(body)).readAllBytes();
      return new SignedCall(caller(request, verified), proven);
    } catch (SignatureRejectedException e) {
      throw e.toJsonError();
    } catch (PayloadRejectedException e) {
      verification.refused(request, e);
      throw e.toJsonError();
    }
  }

  /** Sends an answer. */
  public static void send(WireResponse answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentLength(answer.contentLength());
    answer.writeBodyTo(response.getOutputStream());
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
