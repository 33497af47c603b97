package io.plumbline.labeling.workforce;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in which team, by the groups of both. Disabled workers are members, too. Safe for use by
 * many threads.
 */
public interface MembershipRepository {

  /** The names of the teams that a worker is in, all of the worker's account. */
  Set<String> teamsOf(String workerId);

  /** The names of the teams of all workers of an account that are in any, by worker id. */
  Map<String, Set<String>> teamsByWorker(String accountId);

  /** The workers of a team, by username. */
  List<Worker> workersOf(String accountId, String workteamName);

  /** Whether a worker who is not disabled is in a team. */
  boolean isActiveMember(String workerId, String accountId, String workteamName);
}
