package io.plumbline.labeling.flowdefinition;

import java.time.Instant;

/**
 * A flow definition; it never changes.
 *
 * @param accountId the 12-digit account
 * @param name its name, in lower case
 * @param settings what it says
 * @param createdAt when it was created
 */
public record FlowDefinition(
    String accountId, String name, FlowSettings settings, Instant createdAt) {}
