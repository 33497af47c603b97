package io.plumbline.server.sagemaker.template;

import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.server.config.PlumblineSettings;
import io.plumbline.server.readaccess.ReadAccess;
import io.plumbline.server.sagemaker.OperationGroup;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.RenderUiTemplateRequest;

/** Offers the rendering of templates. */
@Configuration(proxyBeanMethods = false)
class TemplateOperations {

  @Bean
  OperationGroup templateOperationGroup(
      HumanTaskUis humanTaskUis, ReadAccess readAccess, PlumblineSettings settings) {
    URI publicUrl = settings.publicUrl();
    URI service = publicUrl == null ? URI.create("http://localhost:" + settings.port()) : publicUrl;
    return registry ->
        registry.handle(
            "RenderUiTemplate",
            RenderUiTemplateRequest::builder,
            new RenderUiTemplateOperation(humanTaskUis, readAccess, service));
  }
}
