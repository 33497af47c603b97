package io.plumbline.labeling.humanloop;

import io.plumbline.labeling.activation.Activation;
import org.jspecify.annotations.Nullable;

/**
 * What came of starting a loop.
 *
 * @param loop the loop, or null when no activation condition was true
 * @param activation what the conditions came to, or null when they were not looked at
 */
public record LoopStart(@Nullable HumanLoop loop, @Nullable Activation activation) {}
