package io.plumbline.server.sagemaker.tag;

import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationContext;
import io.plumbline.labeling.tag.Tags;
import software.amazon.awssdk.services.sagemaker.model.DeleteTagsRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteTagsResponse;

/** {@code DeleteTags}: keys that the resource does not have are passed over. */
final class DeleteTagsOperation implements Operation<DeleteTagsRequest, DeleteTagsResponse> {

  private final Tags tags;

  DeleteTagsOperation(Tags tags) {
    this.tags = tags;
  }

  @Override
  public DeleteTagsResponse handle(DeleteTagsRequest request, OperationContext context) {
    tags.remove(context.caller().accountId(), request.resourceArn(), request.tagKeys());
    return DeleteTagsResponse.builder().build();
  }
}
