package io.plumbline.server.config;

import java.util.Locale;

/**
 * Everything that can be set. {@code OBJECT_STORE_ENDPOINT} is {@code --object-store-endpoint} on
 * the command line, {@code PLUMBLINE_OBJECT_STORE_ENDPOINT} in the environment and {@code
 * object-store-endpoint} in a file.
 */
public enum Setting {
  PORT("8080", "NUMBER", "TCP port to listen on; 0 takes a free one"),
  BIND("127.0.0.1", "ADDRESS", "address to listen on; 0.0.0.0 for every address of this machine"),
  DATA("./data", "FOLDER", "folder for everything that the service keeps"),
  REGION("us-east-1", "REGION", "the one AWS region that this service is"),
  ACCOUNT_ID("111122223333", "12 DIGITS", "the AWS account that first access keys belong to"),
  PUBLIC_URL(
      "", "URL", "address that browsers reach the service by, when a proxy stands before it"),
  BASE_DOMAINS(
      "localhost,s3.localhost",
      "NAMES",
      "host names, separated by commas, before which a bucket name may stand"),
  DATABASE_URL(
      "", "URL", "jdbc:postgresql://host/database; empty: an SQLite file in the data folder"),
  DATABASE_USER("", "NAME", "the PostgreSQL role"),
  DATABASE_PASSWORD("", "SECRET", "the PostgreSQL role's password"),
  OBJECT_STORE_ENDPOINT("", "URL", "an S3 endpoint; empty: files in the data folder"),
  OBJECT_STORE_REGION("us-east-1", "REGION", "region to sign for at that endpoint"),
  OBJECT_STORE_ACCESS_KEY_ID("", "ID", "access key for that endpoint"),
  OBJECT_STORE_SECRET_ACCESS_KEY("", "SECRET", "its secret"),
  OBJECT_STORE_PATH_STYLE(
      "true", "true|false", "whether bucket names stand in the path there, not in the host name"),
  SNS_ENDPOINT(
      "",
      "URL",
      "an SNS endpoint, at which the topics of work teams are told of tasks; empty: nobody is"
          + " told"),
  CONNECTION_TIMEOUT(
      "20s", "TIME", "how long a client may be silent while it sends a request (1s to 10m)"),
  REQUEST_HEAD_LIMIT("32KB", "SIZE", "the largest request line with headers (8KB to 1MB)"),
  AUTOMATED_LABELING_MINIMUM(
      "1250",
      "NUMBER",
      "fewest objects to label in a job with automated data labeling (50 to 100000)"),
  TEXT_MODEL(
      "",
      "FILE",
      "a network in ONNX's format that looks at texts in automated labeling; empty: MiniLM, for"
          + " English"),
  TEXT_MODEL_TOKENIZER("", "FILE", "tokenizer.json of the text model"),
  PICTURE_MODEL(
      "",
      "FILE",
      "a network in ONNX's format that looks at pictures in automated labeling; empty: none"),
  PICTURE_LEARNER(
      "none",
      "none|network",
      "whether a small network learns from the labels of pictures in automated labeling; needs"
          + " \"./plumbline build --with-djl\""),
  METRICS("false", "true|false", "serve /actuator/metrics to everyone who reaches the port");

  private final String defaultValue;
  private final String valueLabel;
  private final String description;

  Setting(String defaultValue, String valueLabel, String description) {
    this.defaultValue = defaultValue;
    this.valueLabel = valueLabel;
    this.description = description;
  }

  /** The name in a file: lower case with hyphens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The option on the command line, {@code --} before the key. */
  public String option() {
    return "--" + key();
  }

  /** The environment variable. */
  public String environmentVariable() {
    return "PLUMBLINE_" + name();
  }

  /** The value where nobody says another; empty for "none". */
  public String defaultValue() {
    return defaultValue;
  }

  /** What stands for the value in a usage line. */
  public String valueLabel() {
    return valueLabel;
  }

  /** One line for a person. */
  public String description() {
    return description;
  }

  /** Secrets are no command line options: every user of a machine can read those. */
  public boolean isSecret() {
    return valueLabel.equals("SECRET");
  }
}
