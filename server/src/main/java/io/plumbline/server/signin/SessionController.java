package io.plumbline.server.signin;

import io.plumbline.labeling.workforce.IpLiteral;
import io.plumbline.labeling.workforce.PasswordChange;
import io.plumbline.labeling.workforce.SignInResult;
import io.plumbline.labeling.workforce.WorkerSignIn;
import io.plumbline.server.logging.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The session calls of the portal's API. Safe for use by many threads. */
@RestController
@RequestMapping("/portal/api/session")
class SessionController {

  private final WorkerSignIn signIn;
  private final Sessions sessions;
  private final SessionCookie cookie;

  SessionController(WorkerSignIn signIn, Sessions sessions, SessionCookie cookie) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /** What the portal knows of a session. */
  record Session(
      String username, String displayName, boolean mustChangePassword, String csrfToken) {}

  /** Signs in. */
  @PostMapping
  @Admits(Visitor.ANYBODY)
  Session signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SessionBody.SignIn body = SessionBody.signIn(request.getInputStream());
    SignInResult result = signIn.authenticate(body.username(), body.password(), addressOf(request));
    if (result instanceof SignInResult.Accepted accepted) {
      SessionToken token = sessions.open(accepted.worker().id(), cookie.read(request));
      cookie.write(request, response, token);
      return new Session(
          accepted.worker().username().value(),
          accepted.worker().displayName(),
          accepted.mustChangePassword(),
          token.csrfToken());
    }
    throw refusal(result, request, body.username());
  }

  /** Says who is signed in. */
  @GetMapping
  @Admits(Visitor.SIGNED_IN)
  Session current(PortalSession session, HttpServletRequest request) {
    SessionToken token = cookie.read(request).orElseThrow(PortalRefusal::notSignedIn);
    return new Session(
        session.worker().username(),
        session.displayName(),
        session.mustChangePassword(),
        token.csrfToken());
  }

  /** Signs out. */
  @DeleteMapping
  @Admits(Visitor.SIGNED_IN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie.read(request).ifPresent(sessions::end);
    cookie.clear(request, response);
  }

  /** Replaces the password, and every session of the worker by a new one. */
  @PutMapping("/password")
  @Admits(Visitor.SIGNED_IN)
  Session changePassword(
      PortalSession session, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SessionBody.NewPassword body = SessionBody.newPassword(request.getInputStream());
    PasswordChange change =
        signIn.changePassword(
            session.worker().workerId(),
            body.currentPassword(),
            body.newPassword(),
            addressOf(request));
    if (!(change instanceof PasswordChange.Changed)) {
      throw refusal(change, request, session.worker().username());
    }
    SessionToken token = sessions.open(session.worker().workerId(), cookie.read(request));
    cookie.write(request, response, token);
    return new Session(
        session.worker().username(), session.displayName(), false, token.csrfToken());
  }

  private static PortalRefusal refusal(
      SignInResult result, HttpServletRequest request, String username) {
    if (result instanceof SignInResult.Throttled throttled) {
      SecurityLog.refused(request, "TooManyAttempts", "sign-in as " + username);
      return PortalRefusal.tooManyAttempts(throttled.retryAfter());
    }
    if (result instanceof SignInResult.OutsideNetwork) {
      SecurityLog.refused(
          request,
          "OutsideNetwork",
          "the workforce of " + username + " lets nobody in from this address");
      return PortalRefusal.notFound();
    }
    SecurityLog.refused(request, "WrongPassword", "sign-in as " + username);
    return PortalRefusal.of(
        HttpStatus.UNAUTHORIZED,
        "WrongPassword",
        "The username or the password is not right, or they are not valid any more.");
  }

  private static PortalRefusal refusal(
      PasswordChange change, HttpServletRequest request, String username) {
    if (change instanceof PasswordChange.Throttled throttled) {
      SecurityLog.refused(request, "TooManyAttempts", "password change of " + username);
      return PortalRefusal.tooManyAttempts(throttled.retryAfter());
    }
    if (change instanceof PasswordChange.Unsuitable unsuitable) {
      return PortalRefusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT, "UnsuitablePassword", unsuitable.objection());
    }
    SecurityLog.refused(request, "WrongPassword", "password change of " + username);
    return PortalRefusal.of(
        HttpStatus.UNAUTHORIZED, "WrongPassword", "The present password is not right.");
  }

  /** The container writes addresses in digits. */
  private static InetAddress addressOf(HttpServletRequest request) {
    return IpLiteral.parse(request.getRemoteAddr()).orElseThrow(PortalRefusal::notFound);
  }
}
