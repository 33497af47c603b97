package io.plumbline.server.signin;

import io.plumbline.labeling.workforce.SourceIpRule;
import java.time.Instant;

/**
 * A session and its worker, as they stand at a call.
 *
 * @param worker whose session it is
 * @param displayName the name to show the worker with
 * @param mustChangePassword whether the worker has to choose a password first
 * @param sourceIps from where the worker may come in
 * @param createdAt when the worker signed in
 * @param lastSeenAt when the session was used last, to the minute
 */
public record PortalSession(
    SignedInWorker worker,
    String displayName,
    boolean mustChangePassword,
    SourceIpRule sourceIps,
    Instant createdAt,
    Instant lastSeenAt) {}
