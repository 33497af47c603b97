package io.plumbline.labeling.workforce;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.error.ResourceLimitExceededException;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.tag.TagRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requesters do with private work teams. Safe for use by many threads.
 *
 * <p>The API declares no error for an unknown team, so that is an invalid request.
 */
public final class Workteams {

  /** How many teams an account may have. */
  public static final int LIMIT = 25;

  private final ServiceIdentity identity;
  private final WorkforceRepository workforces;
  private final WorkteamRepository workteams;
  private final TagRepository tags;
  private final Transactions transactions;
  private final Clock clock;

  public Workteams(
      ServiceIdentity identity,
      WorkforceRepository workforces,
      WorkteamRepository workteams,
      TagRepository tags,
      Transactions transactions,
      Clock clock) {
    this.identity = identity;
    this.workforces = workforces;
    this.workteams = workteams;
    this.tags = tags;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Creates a team.
   *
   * @throws InvalidRequestException if the account has no workforce, or the definitions do not fit
   *     it
   * @throws ResourceInUseException if the account has a team of that name
   * @throws ResourceLimitExceededException if the account has {@value #LIMIT} teams
   */
  public Workteam create(String accountId, NewWorkteam request) {
    Instant now = now();
    Workteam workteam =
        new Workteam(
            accountId,
            request.name(),
            request.description(),
            request.members(),
            request.notificationTopicArn(),
            request.workerAccess(),
            now,
            now);
    transactions.run(
        () -> {
          MemberRules.check(
              request.members(), requireWorkforce(accountId, request.workforceName()));
          long count = workteams.count(accountId);
          if (!workteams.insert(workteam)) {
            throw new ResourceInUseException(
                "account "
                    + accountId
                    + " has a work team \""
                    + request.name()
                    + "\"; choose another name");
          }
          if (count >= LIMIT) {
            throw new ResourceLimitExceededException(
                "account "
                    + accountId
                    + " has "
                    + count
                    + " work teams, and at most "
                    + LIMIT
                    + " are allowed; delete one first");
          }
          tags.save(arn(workteam), request.tags());
        });
    return workteam;
  }

  /** The team of that name, if there is one. */
  public Optional<Workteam> find(String accountId, String name) {
    return workteams.find(accountId, name);
  }

  /**
   * The team of that name.
   *
   * @throws InvalidRequestException if there is none
   */
  public Workteam describe(String accountId, String name) {
    return workteams.find(accountId, name).orElseThrow(() -> unknown(accountId, name));
  }

  /**
   * The team that a labeling job or a flow definition of an account names.
   *
   * @throws InvalidRequestException if the ARN is not that of a team of this account; one of a
   *     public or vendor workforce is refused because no such workforce stands behind this service
   */
  public Workteam requireUsable(String accountId, String workteamArn) {
    WorkteamArn arn = WorkteamArn.parse(workteamArn);
    if (arn instanceof WorkteamArn.PublicCrowd) {
      throw new InvalidRequestException(
          "the public workforce (Amazon Mechanical Turk) is not available in this service;"
              + " use a private work team");
    }
    if (arn instanceof WorkteamArn.VendorTeam) {
      throw new InvalidRequestException(
          "vendor workforces (AWS Marketplace) are not available in this service;"
              + " use a private work team");
    }
    WorkteamArn.PrivateTeam team = (WorkteamArn.PrivateTeam) arn;
    boolean ours = team.region().equals(identity.region()) && team.accountId().equals(accountId);
    return Optional.of(team.name())
        .filter(name -> ours)
        .flatMap(name -> workteams.find(accountId, name))
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no work team " + workteamArn + " in account " + accountId));
  }

  /**
   * Changes a team.
   *
   * @throws InvalidRequestException if there is none of that name, or the definitions do not fit
   *     its workforce
   */
  public Workteam update(String accountId, String name, WorkteamChange change) {
    Instant now = now();
    return transactions.call(
        () -> {
          Workforce workforce = requireWorkforce(accountId, null);
          Workteam changed = describe(accountId, name).changed(change, now);
          MemberRules.check(changed.members(), workforce);
          workteams.update(changed);
          return changed;
        });
  }

  /**
   * Deletes a team for good. Its workers stay in the pool and in their groups.
   *
   * @throws InvalidRequestException if there is none of that name
   */
  public void delete(String accountId, String name) {
    transactions.run(
        () -> {
          Workteam workteam = describe(accountId, name);
          workteams.delete(accountId, name);
          tags.delete(arn(workteam));
        });
  }

  /** One page of an account's teams. */
  public Page<Workteam> list(String accountId, ListRequest request) {
    return Page.of(
        workteams.list(accountId, request),
        request.limit(),
        workteam -> new Cursor(workteam.createdAt().toEpochMilli(), workteam.name()));
  }

  /** The resource name of a team. */
  public String arn(Workteam workteam) {
    return identity.workteamArn(workteam.accountId(), workteam.name());
  }

  private Workforce requireWorkforce(String accountId, @Nullable String name) {
    Workforce workforce =
        workforces
            .findForUpdate(accountId)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "account "
                            + accountId
                            + " has no private workforce; create one with CreateWorkforce first"));
    if (name != null && !workforce.name().equals(name)) {
      throw new InvalidRequestException(
          "there is no workforce \""
              + name
              + "\" in account "
              + accountId
              + "; its workforce is \""
              + workforce.name()
              + "\"");
    }
    return workforce;
  }

  private static InvalidRequestException unknown(String accountId, String name) {
    return new InvalidRequestException(
        "there is no work team \"" + name + "\" in account " + accountId);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
