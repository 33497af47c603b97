package io.plumbline.labeling.workforce.password;

import java.util.Optional;

/**
 * The passwords of workers. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface CredentialRepository {

  Optional<Credential> find(String workerId);

  /** Sets a worker's password, in place of an earlier one. */
  void save(String workerId, Credential credential);
}
