package io.plumbline.server.signin;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before the portal's API, and the worker into its controllers' parameters. */
@Configuration(proxyBeanMethods = false)
class PortalGateConfiguration implements WebMvcConfigurer {

  private final PortalGate gate;

  PortalGateConfiguration(SessionCookie cookie, Sessions sessions, PublicAddress publicAddress) {
    this.gate = new PortalGate(cookie, sessions, publicAddress);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate).addPathPatterns("/portal/api/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SessionParameters());
  }
}
