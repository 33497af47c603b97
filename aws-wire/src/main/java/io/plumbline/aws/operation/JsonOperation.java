package io.plumbline.aws.operation;

import io.plumbline.aws.error.AwsException;
import tools.jackson.databind.node.ObjectNode;

/** The handler of an operation that the SDK has no classes for. Called by many threads at once. */
@FunctionalInterface
public interface JsonOperation {
  /**
   * Does it.
   *
   * @param context its {@code json} satisfies every constraint of the operation's model
   * @return the answer's body; times are {@linkplain io.plumbline.aws.json.EpochSeconds seconds}
   * @throws AwsException for what the client is to be told; any other exception is answered as an
   *     internal failure
   */
  ObjectNode handle(OperationContext context);
}
