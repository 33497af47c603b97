/**
 * The SageMaker API: AWS JSON 1.1, one class per operation, grouped in one package per resource.
 *
 * <p>A group gives its operations to the {@link io.plumbline.server.sagemaker.OperationRegistry};
 * {@link io.plumbline.server.sagemaker.SageMakerEndpoint} checks signatures and dispatches. An
 * operation may throw the domain's errors: {@link io.plumbline.server.sagemaker.DomainErrors} is
 * the one place that turns them into AWS's.
 */
@NullMarked
package io.plumbline.server.sagemaker;

import org.jspecify.annotations.NullMarked;
