package io.plumbline.server.accesskey;

import org.jspecify.annotations.Nullable;

/** A stored secret does not open with this master key. */
public final class SecretUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SecretUnreadableException(String owner, @Nullable Throwable cause) {
    super(
        "the secret of access key %s does not open with this master key; put back the %s it was made with (file %s or variable %s), or make a new access key"
            .formatted(owner, "key", MasterKey.FILE_NAME, MasterKey.VARIABLE),
        cause);
  }
}
