package io.plumbline.server.front;

import io.plumbline.server.config.PlumblineSettings;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the front before everything else. */
@Configuration(proxyBeanMethods = false)
class FrontConfiguration {

  @Bean
  RequestRouter requestRouter(PlumblineSettings settings) {
    return new RequestRouter(settings.baseDomains());
  }

  @Bean
  TomcatSetup tomcatSetup(PlumblineSettings settings, RequestRouter router) {
    return new TomcatSetup(settings, router);
  }

  @Bean
  FilterRegistrationBean<FrontFilter> frontFilter(
      RequestRouter router, List<FrontHandler> handlers) {
    FilterRegistrationBean<FrontFilter> registration =
        new FilterRegistrationBean<>(new FrontFilter(router, handlers));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  HomeRedirect homeRedirect() {
    return new HomeRedirect();
  }
}
