package io.plumbline.server.signin;

import io.plumbline.labeling.workforce.IpLiteral;
import io.plumbline.server.logging.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every call of the portal's API: same origin, session, address, CSRF token, own
 * password, in this order. Safe for use by many threads.
 */
final class PortalGate implements HandlerInterceptor {

  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String SESSION = PortalSession.class.getName();
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final SessionCookie cookie;
  private final Sessions sessions;
  private final PublicAddress publicAddress;

  PortalGate(SessionCookie cookie, Sessions sessions, PublicAddress publicAddress) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.publicAddress = publicAddress;
  }

  /** The session that a call was let through with. */
  static Optional<PortalSession> sessionOf(HttpServletRequest request) {
    return Optional.ofNullable((PortalSession) request.getAttribute(SESSION));
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean safe = SAFE_METHODS.contains(request.getMethod());
    if (!safe && !publicAddress.isSameOrigin(request)) {
      throw refuse(
          request, HttpStatus.FORBIDDEN, "OriginNotAllowed", "This call came from another site.");
    }
    Visitor asked = asked(handler);
    if (asked != Visitor.ANYBODY) {
      SessionToken token = cookie.read(request).orElseThrow(PortalRefusal::notSignedIn);
      PortalSession session = sessions.find(token).orElseThrow(PortalRefusal::notSignedIn);
      admit(request, token, session, safe, asked);
      request.setAttribute(SESSION, session);
    }
    return true;
  }

  private static void admit(
      HttpServletRequest request,
      SessionToken token,
      PortalSession session,
      boolean safe,
      Visitor asked) {
    Optional<InetAddress> address = IpLiteral.parse(request.getRemoteAddr());
    if (address.filter(session.sourceIps()::allows).isEmpty()) {
      SecurityLog.refused(
          request,
          "OutsideNetwork",
          "the workforce of " + session.worker().username() + " lets nobody in from this address");
      throw PortalRefusal.notFound();
    }
    if (!safe && !token.hasCsrfToken(request.getHeader(CSRF_HEADER))) {
      throw refuse(
          request,
          HttpStatus.FORBIDDEN,
          "CsrfTokenInvalid",
          "The header " + CSRF_HEADER + " does not hold the token of this session.");
    }
    if (asked == Visitor.READY && session.mustChangePassword()) {
      throw PortalRefusal.of(
          HttpStatus.FORBIDDEN,
          "PasswordChangeRequired",
          "Choose a password of your own before you go on.");
    }
  }

  private static Visitor asked(Object handler) {
    if (handler instanceof HandlerMethod method) {
      Admits admits = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Admits.class);
      return admits == null ? Visitor.READY : admits.value();
    }
    return Visitor.READY;
  }

  private static PortalRefusal refuse(
      HttpServletRequest request, HttpStatus status, String code, String message) {
    SecurityLog.refused(request, code, message);
    return PortalRefusal.of(status, code, message);
  }
}
