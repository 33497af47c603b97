package io.plumbline.labeling.workforce;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.workforce.password.IssuedPassword;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The workers of user pools: what an operator does with them. Safe for use by many threads.
 *
 * <p>A worker is put into a team by being put into the team's first group; if other teams have that
 * group, the worker is a member of them, too, as it is with Cognito.
 */
public final class WorkerDirectory {

  private final WorkteamRepository workteams;
  private final WorkerRepository workers;
  private final MembershipRepository memberships;
  private final WorkerPasswords passwords;
  private final Transactions transactions;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /**
   * @param ids makes the ids of new workers, such as {@link UUID#randomUUID}
   */
  public WorkerDirectory(
      WorkteamRepository workteams,
      WorkerRepository workers,
      MembershipRepository memberships,
      WorkerPasswords passwords,
      Transactions transactions,
      Clock clock,
      Supplier<UUID> ids) {
    this.workteams = workteams;
    this.workers = workers;
    this.memberships = memberships;
    this.passwords = passwords;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Adds a worker to a team; one who is new gets a one-time password.
   *
   * @param displayName the name to be shown with; of no effect for a worker who is not new
   * @throws InvalidRequestException if there is no such team, its workers are managed elsewhere, or
   *     the username cannot be one
   * @throws ResourceInUseException if the username belongs to a worker of another pool
   */
  public Invitation addToTeam(
      String accountId, String workteamName, String username, String displayName) {
    Username name = new Username(username);
    MemberDefinition.CognitoGroup group = groupOf(accountId, workteamName);
    Optional<IssuedPassword> issued =
        workers.findByUsername(name).isPresent()
            ? Optional.empty()
            : Optional.of(passwords.issue());
    return transactions.call(
        () -> {
          Optional<Worker> existing = workers.findByUsername(name);
          Worker worker =
              existing.isPresent()
                  ? samePool(existing.get(), accountId, group)
                  : insert(accountId, group, name, displayName, issued.orElseThrow());
          workers.addToGroup(worker.id(), group.userGroup());
          return new Invitation(
              worker, issued.filter(i -> existing.isEmpty()).map(IssuedPassword::clearText));
        });
  }

  /**
   * Takes a worker out of a team: out of all of its groups.
   *
   * @throws InvalidRequestException if there is no such team or worker
   */
  public void removeFromTeam(String accountId, String workteamName, String username) {
    transactions.run(
        () -> {
          Worker worker = require(accountId, username);
          for (MemberDefinition member : requireTeam(accountId, workteamName).members()) {
            if (member instanceof MemberDefinition.CognitoGroup group
                && group.userPool().equals(worker.userPool())) {
              workers.removeFromGroup(worker.id(), group.userGroup());
            }
          }
        });
  }

  /**
   * Keeps a worker out: all sessions end at once, and no job is shown any more.
   *
   * @throws InvalidRequestException if there is no such worker
   */
  public Worker disable(String accountId, String username) {
    return setDisabled(accountId, username, true);
  }

  /**
   * Lets a worker in again.
   *
   * @throws InvalidRequestException if there is no such worker
   */
  public Worker enable(String accountId, String username) {
    return setDisabled(accountId, username, false);
  }

  /**
   * Gives a worker a new one-time password; all sessions end at once.
   *
   * @return the password
   * @throws InvalidRequestException if there is no such worker
   */
  public String resetPassword(String accountId, String username) {
    Worker worker = require(accountId, username);
    IssuedPassword issued = passwords.issue();
    transactions.run(() -> passwords.set(worker.id(), issued.credential()));
    return issued.clearText();
  }

  /** The worker of that name, if the account has one. */
  public Optional<Worker> find(String accountId, String username) {
    return workers
        .findByUsername(new Username(username))
        .filter(worker -> worker.accountId().equals(accountId));
  }

  /** All workers of an account and their teams, by username. */
  public List<RosterEntry> roster(String accountId) {
    Map<String, Set<String>> teams = memberships.teamsByWorker(accountId);
    return workers.findAll(accountId).stream()
        .map(worker -> new RosterEntry(worker, teams.getOrDefault(worker.id(), Set.of())))
        .toList();
  }

  private Worker insert(
      String accountId,
      MemberDefinition.CognitoGroup group,
      Username username,
      String displayName,
      IssuedPassword issued) {
    Worker worker =
        new Worker(
            ids.get().toString(),
            accountId,
            group.userPool(),
            username,
            displayName.isBlank() ? username.value() : displayName.strip(),
            false,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!workers.insert(worker)) {
      throw new ResourceInUseException(
          "the username \"" + username.value() + "\" was taken just now; try again");
    }
    passwords.set(worker.id(), issued.credential());
    return worker;
  }

  private static Worker samePool(
      Worker worker, String accountId, MemberDefinition.CognitoGroup group) {
    if (!worker.accountId().equals(accountId) || !worker.userPool().equals(group.userPool())) {
      throw new ResourceInUseException(
          "the username \""
              + worker.username().value()
              + "\" belongs to a worker of another user pool; choose another one");
    }
    return worker;
  }

  private Worker setDisabled(String accountId, String username, boolean disabled) {
    return transactions.call(
        () -> {
          Worker worker = require(accountId, username);
          workers.setDisabled(worker.id(), disabled);
          if (disabled) {
            passwords.endSessions(worker.id());
          }
          return worker.withDisabled(disabled);
        });
  }

  private Worker require(String accountId, String username) {
    return find(accountId, username)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no worker \"" + username + "\" in account " + accountId));
  }

  private Workteam requireTeam(String accountId, String workteamName) {
    return workteams
        .find(accountId, workteamName)
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no work team \"" + workteamName + "\" in account " + accountId));
  }

  private MemberDefinition.CognitoGroup groupOf(String accountId, String workteamName) {
    return requireTeam(accountId, workteamName).members().stream()
        .filter(MemberDefinition.CognitoGroup.class::isInstance)
        .map(MemberDefinition.CognitoGroup.class::cast)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "the workers of team \""
                        + workteamName
                        + "\" are those of an OpenID Connect provider; add them there"));
  }
}
