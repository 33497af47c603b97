/**
 * AWS JSON 1.1: request and response bodies to and from the model classes of the AWS SDK for Java.
 *
 * <p>The SDK's classes describe themselves ({@code SdkPojo.sdkFields()}: name, type, getter, setter
 * of every member), so one reader and one writer serve all of them and there is nothing to generate
 * or to keep in step. {@link io.plumbline.aws.json.PojoReader} builds a class from a parsed body,
 * {@link io.plumbline.aws.json.PojoWriter} writes one, {@link io.plumbline.aws.json.JsonResponses}
 * puts status and headers around it.
 *
 * <p>Rules of the protocol that are kept here: unknown members are ignored, absent and {@code null}
 * members are the same, absent members are not written, timestamps are JSON numbers in seconds
 * since the epoch, blobs are base64.
 */
@NullMarked
package io.plumbline.aws.json;

import org.jspecify.annotations.NullMarked;
