package io.plumbline.labeling.workforce;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.workforce.password.Credential;
import io.plumbline.labeling.workforce.password.CredentialRepository;
import io.plumbline.labeling.workforce.password.IssuedPassword;
import io.plumbline.labeling.workforce.password.Passwords;
import java.util.Optional;

/**
 * The passwords of workers; with a new password, all sessions of the worker end. Safe for use by
 * many threads.
 */
public final class WorkerPasswords {

  private final Passwords passwords;
  private final CredentialRepository credentials;
  private final WorkerSessions sessions;
  private final Transactions transactions;

  public WorkerPasswords(
      Passwords passwords,
      CredentialRepository credentials,
      WorkerSessions sessions,
      Transactions transactions) {
    this.passwords = passwords;
    this.credentials = credentials;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  /** Makes up a one-time password; slow, so outside transactions. */
  IssuedPassword issue() {
    return passwords.issue();
  }

  /** Sets a worker's password and ends the worker's sessions. */
  void set(String workerId, Credential credential) {
    transactions.run(
        () -> {
          credentials.save(workerId, credential);
          sessions.endAll(workerId);
        });
  }

  /** Sets the password that a worker chose and ends the worker's sessions; slow. */
  void choose(String workerId, String password) {
    set(workerId, passwords.chosen(password));
  }

  /** Ends all sessions of a worker. */
  void endSessions(String workerId) {
    transactions.run(() -> sessions.endAll(workerId));
  }

  /**
   * The credential of a worker if the password is right and can still be used; slow.
   *
   * @param workerId the worker, or nothing for somebody unknown, which takes as long
   */
  Optional<Credential> check(Optional<String> workerId, String password) {
    Optional<Credential> credential = workerId.flatMap(credentials::find);
    if (!passwords.matches(password, credential)) {
      return Optional.empty();
    }
    String id = workerId.orElseThrow();
    passwords
        .strengthened(password, credential.orElseThrow())
        .ifPresent(stronger -> transactions.run(() -> credentials.save(id, stronger)));
    return credential;
  }
}
