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
}
