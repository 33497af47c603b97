package io.plumbline.aws.operation;

import io.plumbline.aws.error.AwsException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sagemaker.model.SageMakerRequest;

/**
 * The handler of one operation. Called by many threads at once.
 *
 * @param <I> the SDK's request class
 * @param <O> the SDK's response class; where the operation has no output (StopLabelingJob), its
 *     empty response class
 */
@FunctionalInterface
public interface Operation<I extends SageMakerRequest, O extends SdkPojo> {
  /**
   * Does it.
   *
   * @param request satisfies every constraint of the API model; rules between members are the
   *     handler's
   * @throws AwsException for what the client is to be told; any other exception is answered as an
   *     internal failure
   */
  O handle(I request, OperationContext context);
}
