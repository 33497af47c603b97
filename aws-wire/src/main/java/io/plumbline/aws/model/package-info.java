/**
 * The API model: which operations there are, what shapes they take, and what each member must
 * satisfy.
 *
 * <p>{@link io.plumbline.aws.model.ApiModel} reads the service description that AWS publishes;
 * {@link io.plumbline.aws.model.RequestConstraints} holds a request against it and words refusals
 * as the real service does. No constraint is written by hand: a new version of the model file is a
 * new set of checks. Why the model is a file of this module stands in {@code
 * docs/decisions/0003-constraints-come-from-the-api-model.md}.
 */
@NullMarked
package io.plumbline.aws.model;

import org.jspecify.annotations.NullMarked;
