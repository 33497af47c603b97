package io.plumbline.server.sagemaker;

import io.plumbline.aws.model.ApiModel;
import io.plumbline.aws.operation.JsonOperation;
import io.plumbline.aws.operation.Operation;
import io.plumbline.aws.operation.OperationDispatcher;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sagemaker.model.SageMakerRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Collects the operations that are answered. For one thread. */
public final class OperationRegistry {

  private final OperationDispatcher.Builder dispatcher;
  private final ApiModel extension = ApiModel.extension();

  OperationRegistry(OperationDispatcher.Builder dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * Adds an operation. What it throws of the domain's errors is answered as AWS's errors.
   *
   * @param name its name in the API model
   * @param request makes the builder of its request class, such as {@code
   *     StopLabelingJobRequest::builder}
   * @throws IllegalArgumentException if the model has no such operation or it was added before
   */
  public <
          B extends SageMakerRequest.Builder & SdkPojo & SdkBuilder<B, I>,
          I extends SageMakerRequest,
          O extends SdkPojo>
      OperationRegistry handle(String name, Supplier<B> request, Operation<I, O> operation) {
    dispatcher.handle(
        name,
        request,
        (input, context) -> {
          try {
            return operation.handle(input, context);
          } catch (RuntimeException e) {
            throw DomainErrors.toWire(e);
          }
        });
    return this;
  }

  /**
   * Adds an operation of our own. What it throws of the domain's errors is answered likewise.
   *
   * @param name its name in {@link ApiModel#extension}
   * @throws IllegalArgumentException if that has no such operation or it was added before
   */
  public OperationRegistry handle(String name, JsonOperation operation) {
    dispatcher.handle(
        extension,
        name,
        context -> {
          try {
            return operation.handle(context);
          } catch (RuntimeException e) {
            throw DomainErrors.toWire(e);
          }
        });
    return this;
  }
}
