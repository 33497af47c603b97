package io.plumbline.aws.error;

/**
 * Something went wrong that the client can neither understand nor mend. The text is fixed: details
 * stand in the service's log under the request id.
 */
public final class InternalFailureException extends AwsException {
  public InternalFailureException() {
    super(
        "InternalFailure",
        500,
        MessageMember.LOWER_CASE,
        "The request processing has failed because of an unknown error, exception or failure.");
  }
}
