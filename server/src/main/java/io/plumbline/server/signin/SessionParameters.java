package io.plumbline.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers the {@link SignedInWorker} or the {@link PortalSession} of a call. A call that
 * did not come through the gate has none, and is refused. Safe for use by many threads.
 */
final class SessionParameters implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == SignedInWorker.class
        || parameter.getParameterType() == PortalSession.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    PortalSession session =
        Optional.ofNullable(webRequest.getNativeRequest(HttpServletRequest.class))
            .flatMap(PortalGate::sessionOf)
            .orElseThrow(PortalRefusal::notSignedIn);
    return parameter.getParameterType() == PortalSession.class ? session : session.worker();
  }
}
