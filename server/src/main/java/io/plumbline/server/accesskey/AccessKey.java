package io.plumbline.server.accesskey;

import java.time.Instant;

/**
 * A key without its secret.
 *
 * @param accessKeyId 20 characters, the name that requests carry
 * @param accountId the account that it acts for, 12 digits
 * @param description what a person calls it; may be empty
 * @param enabled whether requests signed with it are accepted
 * @param createdAt when it was made, to the millisecond
 */
public record AccessKey(
    String accessKeyId, String accountId, String description, boolean enabled, Instant createdAt) {}
