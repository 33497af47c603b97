package io.plumbline.aws.sigv4;

import java.util.Optional;

/** Where access keys are kept. Implementations must be safe for use by many threads. */
@FunctionalInterface
public interface AccessKeys {
  /**
   * The key with this id, active or not; empty when there is none. The id comes unchecked from the
   * network.
   */
  Optional<AccessKey> find(String id);

  /**
   * The key of a session: one that is good for a while, together with its token only. Empty when
   * there is none, or its time is over. Both come unchecked from the network.
   */
  default Optional<AccessKey> findOfSession(String id, String sessionToken) {
    return Optional.empty();
  }
}
