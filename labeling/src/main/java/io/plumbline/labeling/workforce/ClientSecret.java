package io.plumbline.labeling.workforce;

/**
 * The secret by which an identity provider knows this service. Never printed, never returned.
 *
 * @param value 1 to 1,024 characters
 */
public record ClientSecret(String value) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "ClientSecret[***]";
  }
}
