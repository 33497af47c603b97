package io.plumbline.labeling.workforce;

import io.plumbline.labeling.Transactions;
import java.net.InetAddress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets workers in whom an OpenID Connect provider knows. They stand in the directory since their
 * first sign-in, so that their work has a name, and have the groups that the provider claimed at
 * the latest. Safe for use by many threads.
 */
public final class OidcSignIn {

  private final WorkforceRepository workforces;
  private final WorkerRepository workers;
  private final Transactions transactions;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /**
   * @param ids makes the ids of new workers
   */
  public OidcSignIn(
      WorkforceRepository workforces,
      WorkerRepository workers,
      Transactions transactions,
      Clock clock,
      Supplier<UUID> ids) {
    this.workforces = workforces;
    this.workers = workers;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Lets a worker of an account in.
   *
   * @param claims what the provider of the account's workforce says, proven to be its word
   * @param address where the attempt comes from
   * @throws io.plumbline.labeling.error.InvalidRequestException if the subject cannot be a username
   */
  public SignInResult admit(String accountId, OidcClaims claims, InetAddress address) {
    Workforce workforce = workforces.find(accountId).orElse(null);
    if (workforce == null
        || !(workforce.provider() instanceof IdentityProvider.Oidc provider)
        || !provider.clientId().equals(claims.clientId())) {
      return new SignInResult.Refused();
    }
    if (!workforce.sourceIps().allows(address)) {
      return new SignInResult.OutsideNetwork();
    }
    Username username = new Username(claims.sub() + WorkerIdentity.subjectSuffix(accountId));
    String pool = OidcPool.of(provider.issuer());
    return transactions.call(() -> admit(accountId, pool, username, claims));
  }

  private SignInResult admit(String accountId, String pool, Username username, OidcClaims claims) {
    Optional<Worker> known = workers.findByUsername(username);
    String displayName = claims.name() == null ? claims.sub() : claims.name();
    Worker worker =
        known.orElseGet(
            () ->
                new Worker(
                    ids.get().toString(),
                    accountId,
                    pool,
                    username,
                    displayName,
                    false,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    boolean same =
        known.isEmpty()
            ? workers.insert(worker)
            : worker.userPool().equals(pool)
                && worker.accountId().equals(accountId)
                // Subjects that differ in their case only are different people.
                && worker.username().equals(username);
    if (!same || worker.disabled()) {
      return new SignInResult.Refused();
    }
    workers.rename(worker.id(), displayName);
    workers.putGroups(worker.id(), claims.groups());
    return new SignInResult.Accepted(worker, false);
  }
}
