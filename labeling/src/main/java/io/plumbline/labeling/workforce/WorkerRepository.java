package io.plumbline.labeling.workforce;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of workers and of their groups. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface WorkerRepository {

  /**
   * Adds a worker.
   *
   * @return false when the username is taken, in whatever account; nothing is added then
   */
  boolean insert(Worker worker);

  Optional<Worker> findById(String workerId);

  /** The worker of that name, whatever the case. */
  Optional<Worker> findByUsername(Username username);

  /** The workers of an account, by username. */
  List<Worker> findAll(String accountId);

  void setDisabled(String workerId, boolean disabled);

  /** Puts a worker into a group of the worker's pool; nothing happens if already there. */
  void addToGroup(String workerId, String userGroup);

  /** Puts a worker into these groups and out of all others. */
  void putGroups(String workerId, Set<String> userGroups);

  /** Gives a worker another name to be shown with. */
  void rename(String workerId, String displayName);

  /** Takes a worker out of a group; nothing happens if not there. */
  void removeFromGroup(String workerId, String userGroup);
}
