package io.plumbline.server.sagemaker.tag;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.tag.TagSet;
import io.plumbline.labeling.tag.Tags;
import software.amazon.awssdk.services.sagemaker.model.AddTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.AddTagsResponse;

/** {@code AddTags}: answers with all tags that the resource has now. */
final class AddTagsOperation implements Operation<AddTagsRequest, AddTagsResponse> {

  private final Tags tags;

  AddTagsOperation(Tags tags) {
    this.tags = tags;
  }

  @Override
  public AddTagsResponse handle(AddTagsRequest request, OperationContext context) {
    TagSet all =
        tags.add(
            context.caller().accountId(), request.resourceArn(), WireTags.read(request.tags()));
    return AddTagsResponse.builder().tags(WireTags.write(all)).build();
  }
}
