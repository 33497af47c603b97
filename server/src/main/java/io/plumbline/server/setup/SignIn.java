package io.plumbline.server.setup;

/**
 * A way to sign in at the portal that the service has made up.
 *
 * @param username whom
 * @param password what to type
 * @param role what for, such as {@code administrator} or {@code worker}
 * @param oneTime whether another password must be chosen at the first sign-in
 */
public record SignIn(String username, String password, String role, boolean oneTime) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SignIn[" + username + ", " + role + "]";
  }
}
