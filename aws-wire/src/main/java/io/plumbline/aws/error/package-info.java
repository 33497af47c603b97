/**
 * The errors that an AWS service may answer with, as Java exceptions.
 *
 * <p>{@link io.plumbline.aws.error.AwsException} is the root; every child is one error code, its
 * HTTP status, and the name of the JSON member that carries its text. Codes and statuses follow the
 * service's published model (its modelled errors) and the list of errors common to all AWS JSON
 * services. How an error is written on the wire is the business of {@link
 * io.plumbline.aws.json.JsonResponses}.
 */
@NullMarked
package io.plumbline.aws.error;

import org.jspecify.annotations.NullMarked;
