package io.plumbline.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * An access key as a client uses it.
 *
 * @param accessKeyId what is sent
 * @param secretAccessKey what is signed with
 */
public record AwsCredentials(String accessKeyId, String secretAccessKey) {

  /** Reads a file as AWS clients have it; the default profile is its only one. */
  static AwsCredentials read(Path file) throws IOException {
    Properties values = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      // "[default]" reads as a key without a value.
      values.load(reader);
    }
    return new AwsCredentials(
        values.getProperty("aws_access_key_id"), values.getProperty("aws_secret_access_key"));
  }
}
