package io.plumbline.acceptance;

/**
 * A way to sign in at the portal, as the program has written it down.
 *
 * @param username whom
 * @param password what to type
 * @param role {@code administrator} or {@code worker}
 * @param oneTime whether another password must be chosen first
 */
public record SignIn(String username, String password, String role, boolean oneTime) {}
