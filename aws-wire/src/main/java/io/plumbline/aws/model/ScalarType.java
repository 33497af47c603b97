package io.plumbline.aws.model;

import io.plumbline.aws.json.JsonScalars;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The simple types of the API model, each with the JSON values that it takes. */
public enum ScalarType {
  STRING("a String"),
  INTEGER("an Integer"),
  LONG("a Long"),
  FLOAT("a Float"),
  DOUBLE("a Double"),
  BOOLEAN("a Boolean"),
  TIMESTAMP("a Timestamp"),
  BLOB("a Blob");

  private final String described;

  ScalarType(String described) {
    this.described = described;
  }

  boolean takes(JsonNode json) {
    Optional<?> value =
        switch (this) {
          case STRING -> JsonScalars.text(json);
          case INTEGER -> JsonScalars.integer(json, Integer.MIN_VALUE, Integer.MAX_VALUE);
          case LONG -> JsonScalars.integer(json, Long.MIN_VALUE, Long.MAX_VALUE);
          case FLOAT, DOUBLE -> JsonScalars.real(json);
          case BOOLEAN -> JsonScalars.truth(json);
          case TIMESTAMP -> JsonScalars.timestamp(json);
          case BLOB -> JsonScalars.blob(json);
        };
    return value.isPresent();
  }

  /** With its article, for error texts. */
  String described() {
    return described;
  }
}
