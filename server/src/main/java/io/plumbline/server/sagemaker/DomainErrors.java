package io.plumbline.server.sagemaker;

import io.plumbline.aws.error.ConflictException;
import io.plumbline.aws.error.ServiceUnavailableException;
import io.plumbline.aws.error.ValidationException;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.LabelingException;
import io.plumbline.labeling.error.ResourceConflictException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.error.ResourceLimitExceededException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import org.springframework.dao.TransientDataAccessException;

/** What the domain says, in AWS's words. */
public final class DomainErrors {

  private DomainErrors() {}

  /**
   * The error to answer with; an error that the client cannot mend is returned as it is.
   *
   * @param error what an operation threw
   */
  public static RuntimeException toWire(RuntimeException error) {
    if (error instanceof LabelingException domainError) {
      return toWire(domainError);
    }
    if (error instanceof TransientDataAccessException) {
      return new ServiceUnavailableException(
          "The service is busy at the moment; send the request again.");
    }
    return error;
  }

  private static RuntimeException toWire(LabelingException error) {
    String message = String.valueOf(error.getMessage());
    if (error instanceof InvalidRequestException) {
      return new ValidationException(message);
    }
    if (error instanceof ResourceNotFoundException) {
      return new io.plumbline.aws.error.ResourceNotFoundException(message);
    }
    if (error instanceof ResourceInUseException) {
      return new io.plumbline.aws.error.ResourceInUseException(message);
    }
    if (error instanceof ResourceLimitExceededException) {
      return new io.plumbline.aws.error.ResourceLimitExceededException(message);
    }
    if (error instanceof ResourceConflictException) {
      return new ConflictException(message);
    }
    return error;
  }
}
