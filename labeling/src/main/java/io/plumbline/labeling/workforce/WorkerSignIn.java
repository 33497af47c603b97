package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.workforce.password.Credential;
import io.plumbline.labeling.workforce.password.GuessLimit;
import io.plumbline.labeling.workforce.password.PasswordPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How workers come in, and how they choose their passwords. Safe for use by many threads.
 *
 * <p>An unknown username takes as long as a known one, and the answer does not tell them apart.
 */
public final class WorkerSignIn {

  private final WorkforceRepository workforces;
  private final WorkerRepository workers;
  private final WorkerPasswords passwords;
  private final GuessLimit guesses;

  public WorkerSignIn(
      WorkforceRepository workforces,
      WorkerRepository workers,
      WorkerPasswords passwords,
      GuessLimit guesses) {
    this.workforces = workforces;
    this.workers = workers;
    this.passwords = passwords;
    this.guesses = guesses;
  }

  /**
   * Checks a username and a password.
   *
   * @param address where the attempt comes from
   */
  public SignInResult authenticate(String username, String password, InetAddress address) {
    Optional<Username> name = possible(username);
    if (name.isEmpty() || password.length() > PasswordPolicy.MAX_LENGTH) {
      return new SignInResult.Refused();
    }
    String key = name.get().key();
    Optional<Duration> wait = guesses.enter(key, address);
    if (wait.isPresent()) {
      return new SignInResult.Throttled(wait.get());
    }
    Optional<Worker> worker = workers.findByUsername(name.get());
    Optional<Credential> credential = passwords.check(worker.map(Worker::id), password);
    if (worker.isEmpty() || credential.isEmpty()) {
      guesses.wrong(address);
      return new SignInResult.Refused();
    }
    guesses.right(key);
    return admit(worker.get(), credential.get(), address);
  }

  /**
   * Replaces a worker's password and ends all of the worker's sessions.
   *
   * @param current the present password
   * @param chosen the new password
   * @param address where the attempt comes from
   * @throws InvalidRequestException if there is no such worker
   */
  public PasswordChange changePassword(
      String workerId, String current, String chosen, InetAddress address) {
    Worker worker =
        workers
            .findById(workerId)
            .orElseThrow(() -> new InvalidRequestException("there is no worker " + workerId));
    String key = worker.username().key();
    Optional<Duration> wait = guesses.enter(key, address);
    if (wait.isPresent()) {
      return new PasswordChange.Throttled(wait.get());
    }
    if (current.length() > PasswordPolicy.MAX_LENGTH
        || passwords.check(Optional.of(workerId), current).isEmpty()) {
      guesses.wrong(address);
      return new PasswordChange.WrongPassword();
    }
    guesses.right(key);
    Optional<String> objection =
        PasswordPolicy.objection(chosen, worker.username().value(), current);
    if (objection.isPresent()) {
      return new PasswordChange.Unsuitable(objection.get());
    }
    passwords.choose(workerId, chosen);
    return new PasswordChange.Changed();
  }

  private SignInResult admit(Worker worker, Credential credential, InetAddress address) {
    Optional<Workforce> workforce =
        workforces.find(worker.accountId()).filter(found -> isOnPoolOf(worker, found));
    if (worker.disabled() || workforce.isEmpty()) {
      return new SignInResult.Refused();
    }
    if (!workforce.get().sourceIps().allows(address)) {
      return new SignInResult.OutsideNetwork();
    }
    return new SignInResult.Accepted(worker, credential.oneTime());
  }

  private static boolean isOnPoolOf(Worker worker, Workforce workforce) {
    return workforce.provider() instanceof IdentityProvider.Cognito pool
        && pool.userPool().equals(worker.userPool());
  }

  private static Optional<Username> possible(String username) {
    try {
      return Optional.of(new Username(username));
    } catch (InvalidRequestException e) {
      return Optional.empty();
    }
  }
}
