package io.plumbline.labeling.workforce;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceConflictException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.listing.Cursor;
import io.plumbline.labeling.listing.ListRequest;
import io.plumbline.labeling.listing.Page;
import io.plumbline.labeling.tag.TagRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What requesters do with workforces. Safe for use by many threads.
 *
 * <p>The API declares no error for an unknown workforce, so that is an invalid request.
 */
public final class Workforces {

  private final ServiceIdentity identity;
  private final WorkforceRepository workforces;
  private final WorkteamRepository workteams;
  private final TagRepository tags;
  private final Transactions transactions;
  private final Clock clock;

  public Workforces(
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
   * Creates the private workforce of an account.
   *
   * @throws InvalidRequestException if the account has one
   */
  public Workforce create(String accountId, NewWorkforce request) {
    Instant now = now();
    Workforce workforce =
        new Workforce(
            accountId,
            request.name(),
            request.provider(),
            request.sourceIps(),
            request.ipAddressType(),
            now,
            now);
    transactions.run(
        () -> {
          if (!workforces.insert(workforce)) {
            throw new InvalidRequestException(
                "account "
                    + accountId
                    + " has a private workforce, and there can be one per account and region;"
                    + " use it, or delete it first");
          }
          tags.save(arn(workforce), request.tags());
        });
    return workforce;
  }

  /**
   * The workforce of an account; if there is none, one named {@code default} on the built-in pool
   * is created.
   */
  public Workforce getOrCreateDefault(String accountId) {
    Instant now = now();
    return transactions.call(
        () ->
            workforces
                .findForUpdate(accountId)
                .orElseGet(
                    () -> {
                      workforces.insert(
                          new Workforce(
                              accountId,
                              BuiltInPool.DEFAULT_WORKFORCE_NAME,
                              BuiltInPool.of(identity),
                              SourceIpRule.EVERYWHERE,
                              null,
                              now,
                              now));
                      return workforces.find(accountId).orElseThrow();
                    }));
  }

  /** The workforce of an account, if it has one. */
  public Optional<Workforce> find(String accountId) {
    return workforces.find(accountId);
  }

  /**
   * The workforce of that name.
   *
   * @throws InvalidRequestException if the account has none of that name
   */
  public Workforce describe(String accountId, String name) {
    return named(workforces.find(accountId), accountId, name);
  }

  /**
   * Changes a workforce.
   *
   * @throws InvalidRequestException if there is none of that name, or OpenID Connect settings are
   *     given for a workforce on a user pool
   * @throws ResourceConflictException if OpenID Connect settings are given while there are teams
   */
  public Workforce update(String accountId, String name, WorkforceChange change) {
    Instant now = now();
    return transactions.call(
        () -> {
          Workforce old = named(workforces.findForUpdate(accountId), accountId, name);
          if (change.provider() != null) {
            requireNewProviderAllowed(old);
          }
          Workforce changed = old.changed(change, now);
          workforces.update(changed);
          return changed;
        });
  }

  /**
   * Deletes a workforce. Its user pool stays.
   *
   * @throws InvalidRequestException if there is none of that name
   * @throws ResourceInUseException if it has teams
   */
  public void delete(String accountId, String name) {
    transactions.run(
        () -> {
          Workforce workforce = named(workforces.findForUpdate(accountId), accountId, name);
          long teams = workteams.count(accountId);
          if (teams > 0) {
            throw new ResourceInUseException(
                "workforce \""
                    + name
                    + "\" has "
                    + teams
                    + " work teams; delete them before the workforce");
          }
          workforces.delete(accountId);
          tags.delete(arn(workforce));
        });
  }

  /** The workforces of an account: at most one. */
  public Page<Workforce> list(String accountId, ListRequest request) {
    List<Workforce> found =
        workforces.find(accountId).filter(workforce -> isWanted(workforce, request)).stream()
            .toList();
    return new Page<>(found, null);
  }

  /** The resource name of a workforce. */
  public String arn(Workforce workforce) {
    return identity.workforceArn(workforce.accountId(), workforce.name());
  }

  private void requireNewProviderAllowed(Workforce workforce) {
    if (workforce.provider() instanceof IdentityProvider.Cognito) {
      throw new InvalidRequestException(
          "workforce \""
              + workforce.name()
              + "\" is on a user pool and cannot get an OidcConfig; delete it and create a new one");
    }
    if (workteams.count(workforce.accountId()) > 0) {
      throw new ResourceConflictException(
          "the OidcConfig of workforce \""
              + workforce.name()
              + "\" can be changed only while it has no work team; delete its teams first");
    }
  }

  private static boolean isWanted(Workforce workforce, ListRequest request) {
    String part = request.nameContains();
    Cursor after = request.after();
    return (part == null
            || workforce.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
        && after == null;
  }

  private static Workforce named(Optional<Workforce> workforce, String accountId, String name) {
    return workforce
        .filter(found -> found.name().equals(name))
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    "there is no workforce \"" + name + "\" in account " + accountId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
