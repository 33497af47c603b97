package io.plumbline.labeling.workforce.password;

/**
 * A one-time password that was made up just now: the only moment at which it can be read.
 *
 * @param clearText what to tell the worker
 * @param credential what to store
 */
public record IssuedPassword(String clearText, Credential credential) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "IssuedPassword[***]";
  }
}
