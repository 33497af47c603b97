package io.plumbline.labeling.workforce;

import io.plumbline.labeling.listing.ListRequest;
import java.util.List;
import java.util.Optional;

/**
 * The rows of private work teams. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface WorkteamRepository {

  /**
   * Adds a team.
   *
   * @return false when the account has a team of that name; nothing is added then
   */
  boolean insert(Workteam workteam);

  Optional<Workteam> find(String accountId, String name);

  long count(String accountId);

  /** One page of teams, in the order asked for; one more than the limit when there are more. */
  List<Workteam> list(String accountId, ListRequest request);

  /** Writes all but name and creation time. */
  void update(Workteam workteam);

  /** Deletes a team if it exists. */
  void delete(String accountId, String name);
}
