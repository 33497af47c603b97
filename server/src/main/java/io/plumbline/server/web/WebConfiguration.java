package io.plumbline.server.web;

import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the files for browsers and sets their headers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  StaticFiles portalFiles() throws IOException {
    return StaticFiles.read("web/portal");
  }

  @Bean
  StaticFiles workerElementFiles() throws IOException {
    return StaticFiles.read("web/assets");
  }

  @Bean
  FilterRegistrationBean<PortalHeaders> portalHeaders() {
    FilterRegistrationBean<PortalHeaders> registration =
        new FilterRegistrationBean<>(new PortalHeaders());
    registration.addUrlPatterns("/portal", "/portal/*");
    registration.setOrder(0);
    return registration;
  }
}
