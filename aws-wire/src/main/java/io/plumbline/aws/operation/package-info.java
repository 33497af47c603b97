/**
 * From the target header to the handler of an operation and back: the frame around every call of an
 * AWS JSON service.
 *
 * <p>{@link io.plumbline.aws.operation.OperationDispatcher} finds the {@link
 * io.plumbline.aws.operation.Operation}, parses and checks the request against the API model, calls
 * the handler with the SDK's request class, and turns its result or its error into a {@link
 * io.plumbline.aws.json.WireResponse}. A handler therefore never sees a request that breaks a
 * constraint of the model, and never writes JSON. Who calls ({@link
 * io.plumbline.aws.operation.Caller}) was settled before, by {@link io.plumbline.aws.sigv4}.
 */
@NullMarked
package io.plumbline.aws.operation;

import org.jspecify.annotations.NullMarked;
