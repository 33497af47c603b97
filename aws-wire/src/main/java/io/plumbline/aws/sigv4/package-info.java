/**
 * AWS Signature Version 4, the receiving side: who sent this request, and is it what they sent?
 *
 * <p>{@link io.plumbline.aws.sigv4.SigV4Verifier} takes a {@link
 * io.plumbline.aws.sigv4.SignedRequest} (no HTTP framework in sight) and answers with a {@link
 * io.plumbline.aws.sigv4.VerifiedRequest} or throws {@link
 * io.plumbline.aws.sigv4.SignatureRejectedException}. Signatures cover the body in several ways;
 * {@link io.plumbline.aws.sigv4.Payload} is what the verifier learned about that, and opens the
 * body so that reading it checks it. {@link io.plumbline.aws.sigv4.Presigner} makes the links that
 * the service hands out itself.
 *
 * <p>Sources: "Signing AWS API requests" in the IAM user guide, and "Authenticating Requests (AWS
 * Signature Version 4)" in the S3 API reference, whose published examples are tests here.
 */
@NullMarked
package io.plumbline.aws.sigv4;

import org.jspecify.annotations.NullMarked;
