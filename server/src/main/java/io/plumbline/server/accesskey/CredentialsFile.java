package io.plumbline.server.accesskey;

/** The format of the file that AWS clients read their keys from ({@code ~/.aws/credentials}). */
public final class CredentialsFile {

  private CredentialsFile() {}

  /** One key as the default profile. */
  public static String text(NewAccessKey made) {
    return """
        [default]
        aws_access_key_id = %s
        aws_secret_access_key = %s
        """
        .formatted(made.key().accessKeyId(), made.secretAccessKey());
  }
}
