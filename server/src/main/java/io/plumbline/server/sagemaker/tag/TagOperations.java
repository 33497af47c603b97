package io.plumbline.server.sagemaker.tag;

import io.plumbline.database.Database;
import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tag.TaggableKind;
import io.plumbline.labeling.tag.Tags;
import io.plumbline.server.persistence.tag.JdbcTagRepository;
import io.plumbline.server.sagemaker.OperationGroup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.sagemaker.model.AddTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListTagsRequest;

/** Offers the operations on tags; each kind of resource that can have tags is a bean of its own. */
@Configuration(proxyBeanMethods = false)
class TagOperations {

  @Bean
  TagRepository tagRepository(Database database) {
    return new JdbcTagRepository(database);
  }

  @Bean
  Tags tags(
      ServiceIdentity identity,
      ObjectProvider<TaggableKind> kinds,
      TagRepository repository,
      Transactions transactions) {
    return new Tags(identity, kinds.stream().toList(), repository, transactions);
  }

  @Bean
  OperationGroup tagOperationGroup(Tags tags) {
    return registry ->
        registry
            .handle("AddTags", AddTagsRequest::builder, new AddTagsOperation(tags))
            .handle("ListTags", ListTagsRequest::builder, new ListTagsOperation(tags))
            .handle("DeleteTags", DeleteTagsRequest::builder, new DeleteTagsOperation(tags));
  }
}
