package io.plumbline.server.sagemaker.tag;

import io.plumbline.aws.error.ValidationException;
import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.tag.Tags;
import software.amazon.awssdk.services.sagemaker.model.ListTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListTagsResponse;

/**
 * {@code ListTags}. A page has 50 tags or more and a resource at most {@value TagSet#LIMIT}, so
 * there is one page and never a token.
 */
final class ListTagsOperation implements Operation<ListTagsRequest, ListTagsResponse> {

  private final Tags tags;

  ListTagsOperation(Tags tags) {
    this.tags = tags;
  }

  @Override
  public ListTagsResponse handle(ListTagsRequest request, OperationContext context) {
    if (request.nextToken() != null) {
      throw new ValidationException(
          "NextToken is not one of this list; all tags of a resource are on its first page");
    }
    TagSet all = tags.list(context.caller().accountId(), request.resourceArn());
    return ListTagsResponse.builder().tags(WireTags.write(all)).build();
  }
}
