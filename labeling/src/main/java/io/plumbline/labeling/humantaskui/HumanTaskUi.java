package io.plumbline.labeling.humantaskui;

import java.time.Instant;

/**
 * A worker page that is kept by name; its content is read apart.
 *
 * @param accountId the 12-digit account
 * @param name its name, in lower case
 * @param contentSha256 the SHA-256 of its content in UTF-8, as 64 hexadecimal digits
 * @param createdAt when it was created
 */
public record HumanTaskUi(String accountId, String name, String contentSha256, Instant createdAt) {}
