package io.plumbline.aws.sigv4;

import java.util.Objects;

/**
 * An access key of an account. Immutable.
 *
 * @param id public part, for example {@code AKIAIOSFODNN7EXAMPLE}
 * @param secret what signatures are made with; never printed
 * @param accountId the account that the key speaks for, 12 digits
 * @param active false for a key that was turned off
 */
public record AccessKey(String id, String secret, String accountId, boolean active) {
  public AccessKey {
    Objects.requireNonNull(accountId);
    if (id.isBlank() || secret.isEmpty()) {
      throw new IllegalArgumentException("an access key needs an id and a secret");
    }
  }

  @Override
  public String toString() {
    return "AccessKey[id=" + id + ", accountId=" + accountId + ", active=" + active + "]";
  }
}
