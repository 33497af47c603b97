package io.plumbline.server.sagemaker.humantaskui;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.humantaskui.HumanTaskUiRepository;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.server.accesskey.SecretCipher;
import io.plumbline.server.persistence.humantaskui.JdbcHumanTaskUiRepository;
import io.plumbline.server.sagemaker.OperationGroup;
import io.plumbline.server.sagemaker.workforce.AdvertisedAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.CreateHumanTaskUiRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteHumanTaskUiRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeHumanTaskUiRequest;
import software.amazon.awssdk.services.sagemaker.model.ListHumanTaskUisRequest;

/** Builds human task UIs and offers the operations on them. */
@Configuration(proxyBeanMethods = false)
class HumanTaskUiOperations {

  @Bean
  HumanTaskUiRepository humanTaskUiRepository(Database database) {
    return new JdbcHumanTaskUiRepository(database);
  }

  @Bean
  HumanTaskUis humanTaskUis(
      ServiceIdentity identity,
      HumanTaskUiRepository uis,
      TagRepository tags,
      Transactions transactions,
      Clock clock) {
    return new HumanTaskUis(identity, uis, tags, transactions, clock);
  }

  @Bean
  TemplateLinks templateLinks(AdvertisedAddress address, SecretCipher cipher, Clock clock) {
    return new TemplateLinks(address, cipher, clock);
  }

  @Bean
  TaggableKind taggableHumanTaskUis(HumanTaskUis uis) {
    return new TaggableKind(HumanTaskUis.KIND, uis::exists);
  }

  @Bean
  OperationGroup humanTaskUiOperationGroup(HumanTaskUis uis, TemplateLinks links) {
    return registry ->
        registry
            .handle(
                "CreateHumanTaskUi",
                CreateHumanTaskUiRequest::builder,
                new CreateHumanTaskUiOperation(uis))
            .handle(
                "DescribeHumanTaskUi",
                DescribeHumanTaskUiRequest::builder,
                new DescribeHumanTaskUiOperation(uis, links))
            .handle(
                "ListHumanTaskUis",
                ListHumanTaskUisRequest::builder,
                new ListHumanTaskUisOperation(uis))
            .handle(
                "DeleteHumanTaskUi",
                DeleteHumanTaskUiRequest::builder,
                new DeleteHumanTaskUiOperation(uis));
  }
}
