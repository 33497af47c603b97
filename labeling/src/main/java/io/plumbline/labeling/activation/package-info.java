/**
 * Whether what an AI service said of an input needs people, by the activation conditions of a flow
 * definition of Augmented AI.
 *
 * <p>{@link io.plumbline.labeling.activation.ActivationConditions} are parsed once and found true
 * or false of a {@link io.plumbline.labeling.activation.ServiceResponse}. {@link
 * io.plumbline.labeling.activation.InferenceInput} is the way in. All of it is pure: the same input
 * has the same result at any time, sampling included.
 */
@NullMarked
package io.plumbline.labeling.activation;

import org.jspecify.annotations.NullMarked;
