package io.plumbline.aws.error;

/**
 * The JSON member that carries an error's text. Clients read either; a test that compares bytes
 * does not, so each error keeps the spelling of the service: modelled errors declare a member
 * {@code Message}, errors that come from the framework before the service's own code runs mostly
 * say {@code message}.
 */
public enum MessageMember {
  UPPER_CASE("Message"),
  LOWER_CASE("message");

  private final String jsonName;

  MessageMember(String jsonName) {
    this.jsonName = jsonName;
  }

  /** The member's name in the JSON error document. */
  public String jsonName() {
    return jsonName;
  }
}
