package io.plumbline.labeling.workforce;

import io.plumbline.labeling.ServiceIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may work for which team, for handing out tasks: each method is one or two indexed reads. Safe
 * for use by many threads.
 */
public final class Memberships {

  private final ServiceIdentity identity;
  private final MembershipRepository memberships;
  private final WorkerRepository workers;

  public Memberships(
      ServiceIdentity identity, MembershipRepository memberships, WorkerRepository workers) {
    this.identity = identity;
    this.memberships = memberships;
    this.workers = workers;
  }

  /** The ARNs of the teams that a worker may work for; none for one who is disabled or unknown. */
  public Set<String> teamsOf(String workerId) {
    return workers
        .findById(workerId)
        .filter(worker -> !worker.disabled())
        .map(
            worker ->
                memberships.teamsOf(workerId).stream()
                    .map(team -> identity.workteamArn(worker.accountId(), team))
                    .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  /** The workers of a team by username, disabled ones among them; none if there is no such team. */
  public List<Worker> workersOf(String workteamArn) {
    return ownTeam(workteamArn)
        .map(team -> memberships.workersOf(team.accountId(), team.name()))
        .orElse(List.of());
  }

  /** Whether a worker may work for a team: is in it, and not disabled. */
  public boolean isMember(String workerId, String workteamArn) {
    return ownTeam(workteamArn)
        .filter(team -> memberships.isActiveMember(workerId, team.accountId(), team.name()))
        .isPresent();
  }

  /** How worker-response files and consolidation requests name a worker. */
  public Optional<WorkerIdentity> identityOf(String workerId) {
    return workers.findById(workerId).map(worker -> WorkerIdentity.of(worker, identity.region()));
  }

  private Optional<WorkteamArn.PrivateTeam> ownTeam(String workteamArn) {
    return WorkteamArn.parse(workteamArn) instanceof WorkteamArn.PrivateTeam team
            && team.region().equals(identity.region())
        ? Optional.of(team)
        : Optional.empty();
  }
}
