package io.plumbline.server.sts;

import io.plumbline.server.accesskey.RequestVerification;
import io.plumbline.server.accesskey.SessionCredentials;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the token service. */
@Configuration(proxyBeanMethods = false)
class StsConfiguration {

  @Bean
  StsEndpoint stsEndpoint(RequestVerification verification, SessionCredentials sessions) {
    return new StsEndpoint(verification, new StsActions(sessions));
  }
}
