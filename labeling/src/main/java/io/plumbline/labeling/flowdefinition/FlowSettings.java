package io.plumbline.labeling.flowdefinition;

import io.plumbline.labeling.activation.RequestSource;
import org.jspecify.annotations.Nullable;

/**
 * What a flow definition says.
 *
 * @param requestSource the service whose results start loops, or null for loops started by hand
 * @param activationConditions when such a result starts a loop, as JSON, or null
 * @param humanLoop who reviews, or null if nothing was said
 * @param outputPath where results go, an S3 URI
 * @param kmsKeyId the key to encrypt results with, or null
 * @param roleArn the role to act by
 */
public record FlowSettings(
    @Nullable RequestSource requestSource,
    @Nullable String activationConditions,
    @Nullable HumanLoopSettings humanLoop,
    String outputPath,
    @Nullable String kmsKeyId,
    String roleArn) {}
