package io.plumbline.server.signin;

/**
 * The worker whose call this is; controllers of the portal take it as a parameter.
 *
 * @param workerId the worker
 * @param accountId the account that the worker belongs to
 * @param username the name that the worker signed in with
 */
public record SignedInWorker(String workerId, String accountId, String username) {}
